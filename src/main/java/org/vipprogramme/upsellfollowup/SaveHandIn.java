package org.vipprogramme.upsellfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveHandIn")
class SaveHandIn implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  SaveHandIn(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClientStage stage = ClientStage.of(execution);
    followUp.handIn(stage.clientNo(), stage.questionnaireId(), SubmittedForm.of(execution).by());
  }
}
