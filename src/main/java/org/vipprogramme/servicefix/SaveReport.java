package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.REPORT_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.RepairStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveReport")
class SaveReport implements JavaDelegate {

  private final ServiceFixService repairs;

  SaveReport(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    boolean done = repairs.report(RepairStage.registerNo(execution), form.answers(), form.by());
    execution.setVariable(REPORT_RESULT, done ? "done" : "not-yet");
  }
}
