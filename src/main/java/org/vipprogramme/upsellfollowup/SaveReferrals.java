package org.vipprogramme.upsellfollowup;

import static org.vipprogramme.engine.JourneyVariables.REFERRALS;
import static org.vipprogramme.engine.JourneyVariables.SALES;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveReferrals")
class SaveReferrals implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  SaveReferrals(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    ClientStage stage = ClientStage.of(execution);
    execution.setVariable(
        REFERRALS,
        new ArrayList<>(
            followUp.recordReferrals(
                stage.clientNo(), stage.questionnaireId(), form.answers(), form.by())));
    execution.setVariable(SALES, new ArrayList<>(followUp.acceptedOffers(stage.questionnaireId())));
  }
}
