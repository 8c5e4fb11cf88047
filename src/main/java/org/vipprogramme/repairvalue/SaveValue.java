package org.vipprogramme.repairvalue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps what a repair cost and brought. */
@Component("saveValue")
class SaveValue implements JavaDelegate {

  private final RepairValueService values;

  SaveValue(RepairValueService values) {
    this.values = values;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    values.note(form.answers(), form.by());
  }
}
