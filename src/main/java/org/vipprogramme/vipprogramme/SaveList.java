package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;
import static org.vipprogramme.engine.JourneyVariables.LIST_DECISION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps which clients are on the list of the campaign (R2, R22). */
@Component("saveList")
class SaveList implements JavaDelegate {

  private final VipProgrammeService programme;

  SaveList(VipProgrammeService programme) {
    this.programme = programme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String answer = SubmittedForm.of(execution).answers().text("listAnswer");
    programme.confirmList((Long) execution.getVariable(CAMPAIGN_ID), answer);
    execution.setVariable(LIST_DECISION, answer);
  }
}
