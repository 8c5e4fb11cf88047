package org.vipprogramme.clientimport;

/**
 * A row that was not imported.
 *
 * @param line its line in the file, the header being line 1
 * @param column the column or columns at fault; empty when it is the row as a whole
 * @param reason what is wrong, one sentence for each problem
 */
public record BadRow(int line, String column, String reason) {}
