package org.vipprogramme.repabsence;

import static org.vipprogramme.engine.JourneyVariables.HANDED_UP_TO;
import static org.vipprogramme.engine.JourneyVariables.MORE_TO_DO;
import static org.vipprogramme.engine.JourneyVariables.TO_REP;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskHandover;

/** Takes the rep's tasks back from the stand-in, a bounded number at a time. */
@Component("handBack")
class HandBack implements JavaDelegate {

  private final TaskHandover handover;

  HandBack(TaskHandover handover) {
    this.handover = handover;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String after = Objects.requireNonNullElse((String) execution.getVariable(HANDED_UP_TO), "");
    String rep = (String) execution.getVariable(TO_REP);
    String last = handover.fromStandIn(rep, after, RepAbsenceProcess.TASKS_AT_ONCE);
    execution.setVariable(HANDED_UP_TO, last);
    execution.setVariable(MORE_TO_DO, last != null);
  }
}
