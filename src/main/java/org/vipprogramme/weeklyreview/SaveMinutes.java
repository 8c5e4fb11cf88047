package org.vipprogramme.weeklyreview;

import static org.vipprogramme.engine.JourneyVariables.REVIEW_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveMinutes")
class SaveMinutes implements JavaDelegate {

  private final WeeklyReviewService reviews;

  SaveMinutes(WeeklyReviewService reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    reviews.hold((Long) execution.getVariable(REVIEW_ID), form.answers(), form.by());
  }
}
