package org.vipprogramme.clientimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.SubmittedForm;
import org.vipprogramme.form.InvalidAnswers;

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
    long importId = (Long) execution.getVariable(JourneyVariables.IMPORT_ID);
    if (answer.equals("discard")) {
      imports.discard(importId);
    } else if (imports.report(importId).run().state() == ImportRun.State.DISCARDED) {
      throw new InvalidAnswers(
          "The list was read so long ago that its rows are not kept any more: please discard it"
              + " and upload it again.");
    }
    execution.setVariable(JourneyVariables.IMPORT_DECISION, answer);
  }
}
