package org.vipprogramme.cadence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("startCampaign")
class StartCampaign implements JavaDelegate {

  private final CampaignStarter campaign;

  StartCampaign(CampaignStarter campaign) {
    this.campaign = campaign;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaign.start();
  }
}
