package org.vipprogramme.clientimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One import of a client list. Before the import the counts say what it would change, afterwards
 * what it did change.
 *
 * @param charset the encoding in which the file was read
 * @param header the first line of the file
 * @param warnings what was odd but no reason to stop; null when nothing was
 * @param clients different clients in the good rows; whoever is neither new nor changed is
 *     unchanged
 * @param contacts different people in the good rows
 * @param possibleDuplicates pairs found among this list and the clients we had, not decided yet
 */
@Table("import_run")
public record ImportRun(
    @Id Long id,
    String fileName,
    String charset,
    String delimiter,
    String header,
    String warnings,
    String startedBy,
    Instant startedAt,
    State state,
    int goodRows,
    int badRows,
    int clients,
    int newClients,
    int changedClients,
    int contacts,
    int newContacts,
    int changedContacts,
    int possibleDuplicates) {

  /** STAGED: read and checked, nothing changed yet (the dry run). */
  public enum State {
    READING,
    STAGED,
    IMPORTING,
    IMPORTED,
    DISCARDED
  }

  static ImportRun begin(
      String fileName, ListText text, ListHeader header, String by, Instant now) {
    return new ImportRun(
        null,
        fileName,
        text.charset().name(),
        String.valueOf(header.delimiter()),
        header.original(),
        warnings(text, header),
        by,
        now,
        State.READING,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  private static String warnings(ListText text, ListHeader header) {
    String warnings = "";
    if (text.isWindows()) {
      warnings += "The file is not UTF-8; it was read as windows-1251. ";
    }
    if (!header.unknown().isEmpty()) {
      warnings += "Not known and left out: " + String.join(", ", header.unknown()) + ". ";
    }
    return warnings.isEmpty() ? null : warnings.strip();
  }

  @JsonProperty
  public int unchangedClients() {
    return clients - newClients - changedClients;
  }

  @JsonProperty
  public int unchangedContacts() {
    return contacts - newContacts - changedContacts;
  }
}
