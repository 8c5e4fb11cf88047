package org.vipprogramme.clientimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps the decision to import the list or to discard it. */
@Component("saveReview")
class SaveReview implements JavaDelegate {

  private final ClientImport imports;

  SaveReview(ClientImport imports) {
    this.imports = imports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String answer = SubmittedForm.of(execution).answers().text("reviewAnswer");
    if (answer.equals("discard")) {
      imports.discard((Long) execution.getVariable(JourneyVariables.IMPORT_ID));
    }
    execution.setVariable(JourneyVariables.IMPORT_DECISION, answer);
  }
}
