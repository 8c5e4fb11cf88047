package org.vipprogramme.servicefix;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveMeasure")
class SaveMeasure implements JavaDelegate {

  private final ServiceFixService repairs;

  SaveMeasure(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    repairs.recordMeasure(RepairStage.registerNo(execution), form.answers(), form.by());
  }
}
