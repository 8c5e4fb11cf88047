package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.ENGINEER_ID;
import static org.vipprogramme.engine.JourneyVariables.FIX_DUE_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("savePlan")
class SavePlan implements JavaDelegate {

  private final ServiceFixService repairs;

  SavePlan(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    repairs.plan(RepairStage.registerNo(execution), form.answers(), form.by());
    execution.setVariable(ENGINEER_ID, form.answers().text("repairOwner"));
    execution.setVariable(FIX_DUE_AT, LocalTimes.date(form.answers().moment("repairUntil")));
  }
}
