package org.vipprogramme.cadence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("planQuestionnaires")
class PlanQuestionnaires implements JavaDelegate {

  private final CadenceService cadence;

  PlanQuestionnaires(CadenceService cadence) {
    this.cadence = cadence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cadence.planQuestionnaires();
  }
}
