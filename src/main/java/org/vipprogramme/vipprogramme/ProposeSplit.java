package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Split;
import org.vipprogramme.campaign.Treatment;
import org.vipprogramme.engine.Decisions;

/**
 * Asks the table rep-assignment once for each situation on the list and proposes a rep for every
 * client (R4, R6).
 */
@Component("proposeSplit")
class ProposeSplit implements JavaDelegate {

  private final Split split;
  private final Decisions decisions;

  ProposeSplit(Split split, Decisions decisions) {
    this.split = split;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long campaignId = (Long) execution.getVariable(CAMPAIGN_ID);
    for (Split.Situation situation : split.situations(campaignId)) {
      Map<String, Object> answer =
          decisions.decide(
              execution,
              "rep-assignment",
              Map.of(
                  "relationship",
                  situation.relationship(),
                  "acquirerInTeam",
                  situation.acquirerInTeam()));
      split.treat(
          campaignId,
          situation,
          Treatment.valueOf((String) answer.get("treatment")),
          (String) answer.get("reason"));
    }
    split.propose(campaignId);
  }
}
