package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Waves;

/** Starts the journeys of clients whose turn has come, a bounded number in one transaction. */
@Component("startJourneys")
class StartJourneys implements JavaDelegate {

  private static final int PER_TRANSACTION = 100;

  private final Waves waves;

  StartJourneys(Waves waves) {
    this.waves = waves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long campaignId = (Long) execution.getVariable(CAMPAIGN_ID);
    RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
    List<String> due = waves.due(campaignId, PER_TRANSACTION);
    due.forEach(clientNo -> runtime.startProcessInstanceByKey("client-journey", clientNo));
    waves.started(campaignId, due);
  }
}
