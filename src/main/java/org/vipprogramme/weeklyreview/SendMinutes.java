package org.vipprogramme.weeklyreview;

import static org.vipprogramme.engine.JourneyVariables.REVIEW_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.mail.Mails;

@Component("sendMinutes")
class SendMinutes implements JavaDelegate {

  private final WeeklyReviewService reviews;
  private final Mails mails;

  SendMinutes(WeeklyReviewService reviews, Mails mails) {
    this.reviews = reviews;
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Review review = reviews.get((Long) execution.getVariable(REVIEW_ID));
    mails.send(WeeklyReviewProcess.KEY, review.reviewDay());
  }
}
