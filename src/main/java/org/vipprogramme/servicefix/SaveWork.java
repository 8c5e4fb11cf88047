package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.WORK_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveWork")
class SaveWork implements JavaDelegate {

  private final ServiceFixService repairs;

  SaveWork(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    repairs.logWork(RepairStage.registerNo(execution), form.answers(), form.by());
    execution.setVariable(WORK_RESULT, form.answers().text("workState"));
  }
}
