package org.vipprogramme.cadence;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("checkCampaign")
class CheckCampaign implements JavaDelegate {

  private final CadenceService cadence;
  private final CampaignStarter campaign;

  CheckCampaign(CadenceService cadence, CampaignStarter campaign) {
    this.cadence = cadence;
    this.campaign = campaign;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        CAMPAIGN_DUE,
        cadence.campaignDueSince().filter(since -> !campaign.startedSince(since)).isPresent());
  }
}
