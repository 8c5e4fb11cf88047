package org.vipprogramme.repabsence;

import static org.vipprogramme.engine.JourneyVariables.FROM_REP;
import static org.vipprogramme.engine.JourneyVariables.HANDED_UP_TO;
import static org.vipprogramme.engine.JourneyVariables.MORE_TO_DO;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskHandover;

/** Offers the rep's tasks to the stand-in, a bounded number at a time. */
@Component("handToStandIn")
class HandToStandIn implements JavaDelegate {

  private final TaskHandover handover;

  HandToStandIn(TaskHandover handover) {
    this.handover = handover;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String after = Objects.requireNonNullElse((String) execution.getVariable(HANDED_UP_TO), "");
    String rep = (String) execution.getVariable(FROM_REP);
    String last = handover.toStandIn(rep, after, RepAbsenceProcess.TASKS_AT_ONCE);
    execution.setVariable(HANDED_UP_TO, last);
    execution.setVariable(MORE_TO_DO, last != null);
  }
}
