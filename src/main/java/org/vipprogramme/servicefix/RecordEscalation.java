package org.vipprogramme.servicefix;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.RepairStage;

@Component("recordEscalation")
class RecordEscalation implements JavaDelegate {

  private final ServiceFixService repairs;

  RecordEscalation(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    repairs.recordMissedDeadline(RepairStage.registerNo(execution));
  }
}
