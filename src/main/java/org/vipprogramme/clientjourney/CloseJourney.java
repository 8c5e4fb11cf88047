package org.vipprogramme.clientjourney;

import static org.vipprogramme.engine.JourneyVariables.CALL_RESULT;
import static org.vipprogramme.engine.JourneyVariables.JOURNEY_END;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * However a journey ends, deletion by an administrator included, the client is free for the next
 * one.
 */
@Component("closeJourney")
class CloseJourney implements ExecutionListener {

  private final JourneyService journeys;

  CloseJourney(JourneyService journeys) {
    this.journeys = journeys;
  }

  @Override
  public void notify(DelegateExecution execution) {
    journeys.close(execution.getProcessBusinessKey(), outcome(execution));
  }

  private static String outcome(DelegateExecution execution) {
    if (execution.isCanceled()) {
      return "cancelled";
    }
    Object early = execution.getVariable(JOURNEY_END);
    if (early != null) {
      return early.toString();
    }
    return "closed".equals(execution.getVariable(CALL_RESULT)) ? "closed" : "worked";
  }
}
