package org.vipprogramme.upsellfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveNew")
class SaveNew implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  SaveNew(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    ClientStage stage = ClientStage.of(execution);
    followUp.recordNew(stage.clientNo(), stage.questionnaireId(), form.answers(), form.by());
  }
}
