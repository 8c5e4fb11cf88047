package org.vipprogramme.clientimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.TaskPrefill;

/** Shows what a list would change, its bad rows, and the pairs to decide. */
@Component
class ImportPrefill implements TaskPrefill {

  private final ClientImport imports;

  ImportPrefill(ClientImport imports) {
    this.imports = imports;
  }

  @Override
  public boolean serves(String processKey) {
    return ClientImportProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    ImportReport report = imports.report((Long) variables.getVariable(JourneyVariables.IMPORT_ID));
    return ClientImportProcess.REVIEW_IMPORT.equals(taskKey)
        ? review(report)
        : Map.of("pairs", report.possibleDuplicates().stream().map(ImportPrefill::pair).toList());
  }

  private static Map<String, Object> review(ImportReport report) {
    ImportRun run = report.run();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("fileName", run.fileName());
    shown.put("warnings", Objects.requireNonNullElse(run.warnings(), ""));
    shown.put(
        "counts",
        List.of(
            counts("Rows", "%d good, %d bad".formatted(run.goodRows(), run.badRows())),
            counts(
                "Clients",
                "%d new, %d changed, %d unchanged"
                    .formatted(run.newClients(), run.changedClients(), run.unchangedClients())),
            counts(
                "Contacts",
                "%d new, %d changed, %d unchanged"
                    .formatted(run.newContacts(), run.changedContacts(), run.unchangedContacts())),
            counts("Possible duplicates", String.valueOf(run.possibleDuplicates()))));
    shown.put("badRows", report.badRows());
    shown.put("anyBadRow", run.badRows() > 0);
    shown.put("badRowsUrl", "/api/clients/import/" + run.id() + "/bad-rows");
    shown.put(
        "foundPairs", report.possibleDuplicates().stream().map(ImportPrefill::found).toList());
    shown.put("anyPair", run.possibleDuplicates() > 0);
    return shown;
  }

  private static Map<String, Object> counts(String what, String numbers) {
    return Map.of("what", what, "numbers", numbers);
  }

  private static Map<String, Object> found(PossibleDuplicate pair) {
    return Map.of(
        "oneClient",
        pair.clientNo() + " " + pair.name(),
        "otherClient",
        pair.otherNo() + " " + pair.otherName(),
        "shared",
        pair.reason());
  }

  private static Map<String, Object> pair(PossibleDuplicate pair) {
    Map<String, Object> row = new LinkedHashMap<>(found(pair));
    row.put("pairNo", pair.id());
    return row;
  }
}
