package org.vipprogramme.call;

import static org.vipprogramme.engine.JourneyVariables.CALL_AGAIN_AT;
import static org.vipprogramme.engine.JourneyVariables.CALL_RESULT;
import static org.vipprogramme.engine.JourneyVariables.NEXT_STEP;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.WorkingCalendar;

/**
 * Turns what the table call-next-step decided into routing values. A date the client named goes
 * before waiting hours.
 */
@Component("routeCall")
class RouteCall implements JavaDelegate {

  private final WorkingCalendar calendar;

  RouteCall(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> step = (Map<?, ?>) execution.getVariable(CallProcess.CALL_STEP);
    execution.removeVariable(CallProcess.CALL_STEP);
    execution.setVariable(NEXT_STEP, step.get("step"));
    execution.setVariable(CALL_RESULT, step.get("step"));
    if ("call-again".equals(step.get("step")) && execution.getVariable(CALL_AGAIN_AT) == null) {
      long hours = ((Number) step.get("waitHours")).longValue();
      execution.setVariable(CALL_AGAIN_AT, calendar.afterHours(hours));
    }
  }
}
