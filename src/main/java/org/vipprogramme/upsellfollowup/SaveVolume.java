package org.vipprogramme.upsellfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveVolume")
class SaveVolume implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  SaveVolume(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    ClientStage stage = ClientStage.of(execution);
    followUp.recordVolume(stage.clientNo(), stage.questionnaireId(), form.answers(), form.by());
  }
}
