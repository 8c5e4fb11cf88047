package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.ENGINEER_ID;
import static org.vipprogramme.engine.JourneyVariables.FIX_DUE_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

/**
 * An earlier promise binds; a later one does not put off the deadline of the table fix-deadline
 * (R13).
 */
@Component("savePlan")
class SavePlan implements JavaDelegate {

  private final ServiceFixService repairs;

  SavePlan(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    Date due = earlier(promised(form), (Date) execution.getVariable(FIX_DUE_AT));
    repairs.plan(RepairStage.registerNo(execution), form.answers(), due.toInstant(), form.by());
    execution.setVariable(ENGINEER_ID, form.answers().text("repairOwner"));
    execution.setVariable(FIX_DUE_AT, due);
  }

  private static Date promised(SubmittedForm form) {
    return LocalTimes.date(form.answers().moment("repairUntil"));
  }

  private static Date earlier(Date promised, Date byTable) {
    return promised.before(byTable) ? promised : byTable;
  }
}
