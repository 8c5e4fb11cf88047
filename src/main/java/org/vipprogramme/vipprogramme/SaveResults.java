package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps what management concludes from the results (R28). */
@Component("saveResults")
class SaveResults implements JavaDelegate {

  private final Campaigns campaigns;

  SaveResults(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.conclude(
        (Long) execution.getVariable(CAMPAIGN_ID),
        SubmittedForm.of(execution).answers().text("conclusions"));
  }
}
