package org.vipprogramme.call;

import static org.vipprogramme.engine.JourneyVariables.ATTEMPTS;
import static org.vipprogramme.engine.JourneyVariables.CALL_AGAIN_AT;
import static org.vipprogramme.engine.JourneyVariables.MEETING_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveCall")
class SaveCall implements JavaDelegate {

  private final CallService calls;

  SaveCall(CallService calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    int attempt = attempts(execution) + 1;
    calls.recordCall(ClientStage.of(execution).clientNo(), attempt, form.answers(), form.by());
    execution.setVariable(ATTEMPTS, attempt);
    execution.setVariable(MEETING_AT, LocalTimes.date(form.answers().moment("agreedFor")));
    execution.setVariable(CALL_AGAIN_AT, LocalTimes.date(form.answers().moment("callBackOn")));
  }

  private static int attempts(DelegateExecution execution) {
    Integer attempts = (Integer) execution.getVariable(ATTEMPTS);
    return attempts == null ? 0 : attempts;
  }
}
