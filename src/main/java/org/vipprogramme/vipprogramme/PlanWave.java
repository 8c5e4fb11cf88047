package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;
import static org.vipprogramme.engine.JourneyVariables.WAVE_STATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Waves;

/** Decides whose turn it is and whether the campaign is finished (R6, R18). */
@Component("planWave")
class PlanWave implements JavaDelegate {

  private final Waves waves;

  PlanWave(Waves waves) {
    this.waves = waves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long campaignId = (Long) execution.getVariable(CAMPAIGN_ID);
    waves.plan(campaignId);
    execution.setVariable(WAVE_STATE, state(campaignId));
  }

  private String state(long campaignId) {
    if (!waves.due(campaignId, 1).isEmpty()) {
      return "start";
    }
    return waves.isFinished(campaignId) ? "finished" : "wait";
  }
}
