package org.vipprogramme.weeklyreview;

import static org.vipprogramme.engine.JourneyVariables.REVIEW_ID;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;
import org.vipprogramme.engine.Recipients;
import org.vipprogramme.mail.Mails;

/** A mail for everybody in the groups that the diagram names and for every owner (R20). */
@Component("writeMinutes")
class WriteMinutes implements JavaDelegate {

  private final WeeklyReviewService reviews;
  private final MinutesMail minutes;
  private final Recipients recipients;
  private final People people;
  private final Mails mails;

  WriteMinutes(
      WeeklyReviewService reviews,
      MinutesMail minutes,
      Recipients recipients,
      People people,
      Mails mails) {
    this.reviews = reviews;
    this.minutes = minutes;
    this.recipients = recipients;
    this.people = people;
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Review review = reviews.get((Long) execution.getVariable(REVIEW_ID));
    Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    addresses.addAll(
        recipients.inGroups((String) execution.getVariable(WeeklyReviewProcess.RECIPIENT_GROUPS)));
    addresses.addAll(people.addresses(owners()));
    mails.write(WeeklyReviewProcess.KEY, review.reviewDay(), addresses, minutes.of(review));
  }

  private List<String> owners() {
    return reviews.openDecisions().stream().map(ReviewDecision::owner).distinct().toList();
  }
}
