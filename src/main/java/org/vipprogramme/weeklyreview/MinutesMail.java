package org.vipprogramme.weeklyreview;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;
import org.vipprogramme.mail.Mails;
import org.vipprogramme.mail.Templates;

/** The minutes of a review as a mail (R20). */
@Component
class MinutesMail {

  private final WeeklyReviewService reviews;
  private final DecisionText texts;
  private final Templates templates;
  private final People people;

  MinutesMail(WeeklyReviewService reviews, DecisionText texts, Templates templates, People people) {
    this.reviews = reviews;
    this.texts = texts;
    this.templates = templates;
    this.people = people;
  }

  Mails.Letter of(Review review) {
    List<ReviewDecision> earlier =
        reviews.openDecisions().stream()
            .filter(decision -> decision.reviewId() != review.id())
            .toList();
    return templates.letter(
        "weekly-review/weekly-review-mail",
        Map.of(
            "day", review.reviewDay().toString(),
            "by", people.nameOf(review.heldBy()),
            "minutes", review.minutes(),
            "decided", lines(reviews.decidedIn(review), review),
            "done", lines(reviews.doneIn(review), review),
            "open", lines(earlier, review),
            "agenda", review.agenda()));
  }

  private List<String> lines(List<ReviewDecision> decisions, Review review) {
    return decisions.stream().map(one -> texts.of(one, review.reviewDay())).toList();
  }
}
