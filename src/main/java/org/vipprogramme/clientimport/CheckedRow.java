package org.vipprogramme.clientimport;

/**
 * A row after its check.
 *
 * @param values null for a bad row
 * @param problemColumn null for a good row; empty when the whole row is at fault
 * @param problemReason null for a good row
 */
record CheckedRow(
    int line, String original, ClientRow values, String problemColumn, String problemReason) {

  static CheckedRow bad(int line, String original, String column, String reason) {
    return new CheckedRow(line, original, null, column, reason);
  }
}
