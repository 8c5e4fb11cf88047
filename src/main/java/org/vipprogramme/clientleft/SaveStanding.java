package org.vipprogramme.clientleft;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.STANDING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

/** Takes a client off the list, or puts one back who has returned. */
@Component("saveStanding")
class SaveStanding implements JavaDelegate {

  private final ClientLeftService standings;

  SaveStanding(ClientLeftService standings) {
    this.standings = standings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    standings.record(form.answers(), form.by());
    execution.setVariable(CLIENT_NO, form.answers().text("whichClient"));
    execution.setVariable(STANDING, form.answers().text("clientStanding"));
  }
}
