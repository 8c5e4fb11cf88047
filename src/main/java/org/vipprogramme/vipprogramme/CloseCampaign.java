package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Campaigns;

/** Every client was worked once: the campaign is over (R18). */
@Component("closeCampaign")
class CloseCampaign implements JavaDelegate {

  private final Campaigns campaigns;

  CloseCampaign(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.close((Long) execution.getVariable(CAMPAIGN_ID));
  }
}
