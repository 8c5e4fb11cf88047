package org.vipprogramme.normwatch;

import static org.vipprogramme.engine.JourneyVariables.SHORT_REPS;
import static org.vipprogramme.engine.JourneyVariables.WEEK_STARTS;

import java.time.LocalDate;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("findShortReps")
class FindShortReps implements JavaDelegate {

  private final NormWatchService watch;

  FindShortReps(NormWatchService watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LocalDate week = watch.runningWeek();
    execution.setVariable(WEEK_STARTS, week.toString());
    execution.setVariable(SHORT_REPS, new ArrayList<>(watch.newlyShort(week)));
  }
}
