package org.vipprogramme.clientjourney;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_CITY;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NAME;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.PURPOSE;
import static org.vipprogramme.engine.JourneyVariables.QUESTIONNAIRE_ID;
import static org.vipprogramme.engine.JourneyVariables.REP_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * A journey begins with the client number as its business key and gets everything else from our
 * tables.
 */
@Component("openJourney")
class OpenJourney implements ExecutionListener {

  private final JourneyService journeys;

  OpenJourney(JourneyService journeys) {
    this.journeys = journeys;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String clientNo = execution.getProcessBusinessKey();
    if (clientNo == null) {
      throw new JourneyRefused("A journey needs the client number as its business key.");
    }
    JourneyService.Opened opened = journeys.open(clientNo);
    execution.setVariable(CLIENT_NO, clientNo);
    execution.setVariable(CLIENT_NAME, opened.client().publicName());
    execution.setVariable(CLIENT_CITY, opened.client().city());
    execution.setVariable(REP_ID, opened.repId());
    execution.setVariable(QUESTIONNAIRE_ID, opened.questionnaireId());
    execution.setVariable(PURPOSE, "first");
  }
}
