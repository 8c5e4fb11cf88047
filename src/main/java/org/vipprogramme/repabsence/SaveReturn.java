package org.vipprogramme.repabsence;

import static org.vipprogramme.engine.JourneyVariables.ABSENCE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.team.Absences;

/** The rep is back earlier than planned. */
@Component("saveReturn")
class SaveReturn implements JavaDelegate {

  private final Absences absences;

  SaveReturn(Absences absences) {
    this.absences = absences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    absences.backToday((Long) execution.getVariable(ABSENCE_ID));
  }
}
