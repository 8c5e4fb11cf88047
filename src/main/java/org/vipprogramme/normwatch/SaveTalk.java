package org.vipprogramme.normwatch;

import static org.vipprogramme.engine.JourneyVariables.REP_ID;
import static org.vipprogramme.engine.JourneyVariables.WEEK_STARTS;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveTalk")
class SaveTalk implements JavaDelegate {

  private final NormWatchService watch;

  SaveTalk(NormWatchService watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    String repId = (String) execution.getVariable(REP_ID);
    LocalDate week = LocalDate.parse((String) execution.getVariable(WEEK_STARTS));
    watch.recordTalk(repId, week, form.answers().text("agreedMeasure"), form.by());
  }
}
