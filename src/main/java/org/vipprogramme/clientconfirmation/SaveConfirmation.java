package org.vipprogramme.clientconfirmation;

import static org.vipprogramme.engine.JourneyVariables.ASK_AGAIN_AT;
import static org.vipprogramme.engine.JourneyVariables.CONFIRMATION;
import static org.vipprogramme.engine.JourneyVariables.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveConfirmation")
class SaveConfirmation implements JavaDelegate {

  private final ClientConfirmationService confirmations;

  SaveConfirmation(ClientConfirmationService confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    long registerNo = RepairStage.registerNo(execution);
    String clientNo = ClientStage.of(execution).clientNo();
    String word = confirmations.record(clientNo, registerNo, form.answers(), form.by());
    execution.setVariable(CONFIRMATION, word);
    execution.setVariable(ROUND, confirmations.round(registerNo));
    execution.setVariable(ASK_AGAIN_AT, LocalTimes.date(form.answers().moment("askAgainOn")));
  }
}
