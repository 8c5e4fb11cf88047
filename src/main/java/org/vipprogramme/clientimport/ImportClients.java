package org.vipprogramme.clientimport;

import static org.vipprogramme.clientimport.ClientImportProcess.UNDECIDED_PAIRS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;

/** Imports the list that was read. */
@Component("importClients")
class ImportClients implements JavaDelegate {

  private final ClientImport imports;

  ImportClients(ClientImport imports) {
    this.imports = imports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ImportReport report = imports.apply((Long) execution.getVariable(JourneyVariables.IMPORT_ID));
    execution.setVariable(
        UNDECIDED_PAIRS, Variables.integerValue(report.possibleDuplicates().size(), true));
  }
}
