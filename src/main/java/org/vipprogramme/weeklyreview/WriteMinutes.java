package org.vipprogramme.weeklyreview;

import static org.vipprogramme.engine.JourneyVariables.REVIEW_ID;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;
import org.vipprogramme.mail.Mails;

/** A mail for everybody in the groups that the diagram names and for every owner (R20). */
@Component("writeMinutes")
class WriteMinutes implements JavaDelegate {

  private final WeeklyReviewService reviews;
  private final MinutesMail minutes;
  private final People people;
  private final Mails mails;

  WriteMinutes(WeeklyReviewService reviews, MinutesMail minutes, People people, @Lazy Mails mails) {
    this.reviews = reviews;
    this.minutes = minutes;
    this.people = people;
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Review review = reviews.get((Long) execution.getVariable(REVIEW_ID));
    List<String> groups = groups(execution.getVariable(WeeklyReviewProcess.RECIPIENT_GROUPS));
    mails.write(
        WeeklyReviewProcess.KEY, review.reviewDay(), recipients(groups), minutes.of(review));
  }

  private static List<String> groups(Object named) {
    return ((Collection<?>) named).stream().map(String::valueOf).toList();
  }

  private Set<String> recipients(List<String> groups) {
    Set<String> users = new LinkedHashSet<>();
    people.in(groups).forEach(person -> users.add(person.userId()));
    reviews.openDecisions().forEach(decision -> users.add(decision.owner()));
    Set<String> addresses = people.addresses(users);
    if (addresses.isEmpty()) {
      throw new IllegalStateException(
          "Nobody in " + groups + " has an e-mail address; please add one in Admin.");
    }
    return addresses;
  }
}
