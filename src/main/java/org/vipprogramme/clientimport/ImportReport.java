package org.vipprogramme.clientimport;

import java.util.List;

/**
 * What an import found and did, for people: the counts, the first bad rows and the first possible
 * duplicates. The bad rows in full are in the download.
 *
 * @param run the counts; see there what they mean before and after the import
 * @param badRows at most {@value ClientImport#SHOWN}
 * @param possibleDuplicates pairs that nobody has decided, at most {@value ClientImport#SHOWN}
 */
public record ImportReport(
    ImportRun run, List<BadRow> badRows, List<PossibleDuplicate> possibleDuplicates) {

  /** The report as text, a line for each thing. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            """
            Client list %s, import %d: %s
              rows: %d good, %d bad
              clients: %d new, %d changed, %d unchanged
              contacts: %d new, %d changed, %d unchanged
              possible duplicates to decide: %d
            """
                .formatted(
                    run.fileName(),
                    run.id(),
                    run.state() == ImportRun.State.STAGED
                        ? "checked, nothing changed yet"
                        : run.state().name().toLowerCase(java.util.Locale.ROOT),
                    run.goodRows(),
                    run.badRows(),
                    run.newClients(),
                    run.changedClients(),
                    run.unchangedClients(),
                    run.newContacts(),
                    run.changedContacts(),
                    run.unchangedContacts(),
                    run.possibleDuplicates()));
    if (run.warnings() != null) {
      text.append("  note: ").append(run.warnings()).append('\n');
    }
    badRows.forEach(
        row -> text.append("  line %d %s: %s%n".formatted(row.line(), row.column(), row.reason())));
    return text.toString();
  }
}
