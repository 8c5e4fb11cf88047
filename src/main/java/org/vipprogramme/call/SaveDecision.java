package org.vipprogramme.call;

import static org.vipprogramme.engine.JourneyVariables.ATTEMPTS;
import static org.vipprogramme.engine.JourneyVariables.CALL_AGAIN_AT;
import static org.vipprogramme.engine.JourneyVariables.CALL_RESULT;
import static org.vipprogramme.engine.JourneyVariables.HEAD_DECISION;
import static org.vipprogramme.engine.JourneyVariables.REP_ID;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.WorkingCalendar;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;
import org.vipprogramme.form.FormAnswers;

@Component("saveDecision")
class SaveDecision implements JavaDelegate {

  private final CallService calls;
  private final WorkingCalendar calendar;

  SaveDecision(CallService calls, WorkingCalendar calendar) {
    this.calls = calls;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    FormAnswers decision = form.answers();
    ClientStage stage = ClientStage.of(execution);
    String owner = calls.recordDecision(stage.clientNo(), stage.repId(), decision, form.by());
    boolean close = decision.text("headAnswer").equals("close");
    execution.setVariable(REP_ID, owner);
    execution.setVariable(HEAD_DECISION, decision.text("headAnswer"));
    execution.setVariable(CALL_RESULT, close ? "closed" : "call-again");
    execution.setVariable(ATTEMPTS, 0);
    execution.setVariable(CALL_AGAIN_AT, close ? null : callAgainAt(decision.date("laterOn")));
  }

  private Date callAgainAt(LocalDate later) {
    return later == null ? calendar.afterHours(0) : calendar.startOfWork(later);
  }
}
