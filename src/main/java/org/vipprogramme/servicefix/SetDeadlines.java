package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.ESCALATE_TO;
import static org.vipprogramme.engine.JourneyVariables.FIX_DUE_AT;
import static org.vipprogramme.engine.JourneyVariables.PLAN_DUE_AT;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.WorkingCalendar;
import org.vipprogramme.engine.RepairStage;

/** Turns the working hours of the table fix-deadline into dates. */
@Component("setDeadlines")
class SetDeadlines implements JavaDelegate {

  private final ServiceFixService repairs;
  private final WorkingCalendar calendar;

  SetDeadlines(ServiceFixService repairs, WorkingCalendar calendar) {
    this.repairs = repairs;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> deadline = (Map<?, ?>) execution.getVariable(ServiceFixProcess.DEADLINE);
    execution.removeVariable(ServiceFixProcess.DEADLINE);
    Date plan = calendar.afterHours(((Number) deadline.get("planHours")).longValue());
    Date fix = calendar.afterHours(((Number) deadline.get("fixHours")).longValue());
    String groups = (String) deadline.get("escalateTo");
    repairs.dueBy(RepairStage.registerNo(execution), plan.toInstant(), fix.toInstant());
    execution.setVariable(PLAN_DUE_AT, plan);
    execution.setVariable(FIX_DUE_AT, fix);
    execution.setVariable(ESCALATE_TO, new ArrayList<>(List.of(groups.split("\\s*,\\s*"))));
  }
}
