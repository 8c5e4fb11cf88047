package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Campaign;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.campaign.ClientList;
import org.vipprogramme.campaign.Segments;
import org.vipprogramme.client.Client;
import org.vipprogramme.engine.Decisions;

/** Puts the list in order and asks the table client-segment once for each step of it (R23). */
@Component("classifyClients")
class ClassifyClients implements JavaDelegate {

  private final Campaigns campaigns;
  private final ClientList list;
  private final Segments segments;
  private final Decisions decisions;

  ClassifyClients(Campaigns campaigns, ClientList list, Segments segments, Decisions decisions) {
    this.campaigns = campaigns;
    this.list = list;
    this.segments = segments;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = campaigns.get((Long) execution.getVariable(CAMPAIGN_ID));
    list.prepare(campaign);
    for (Segments.Step step : segments.steps(campaign.id())) {
      Object segment =
          decisions
              .decide(
                  execution,
                  "client-segment",
                  Map.of("rankPercent", step.rankPercent(), "sharePercent", step.sharePercent()))
              .get("segment");
      segments.put(campaign.id(), step, Client.Segment.valueOf((String) segment));
    }
  }
}
