package org.vipprogramme.weeklyreview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;

/** Agenda, decisions and minutes of the weekly review (R20). */
@Service
@Transactional
class WeeklyReviewService {

  private final ReviewRepository reviews;
  private final ReviewDecisionRepository decisions;
  private final Agenda agenda;
  private final Clock clock;
  private final CalendarSettings calendar;

  WeeklyReviewService(
      ReviewRepository reviews,
      ReviewDecisionRepository decisions,
      Agenda agenda,
      Clock clock,
      CalendarSettings calendar) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.agenda = agenda;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * Makes today's agenda; nothing when there is one already. Of two who prepare at the same moment
   * one fails at the unique day and finds the other's when it tries again.
   */
  OptionalLong prepare() {
    LocalDate today = LocalDate.now(clock.withZone(calendar.timeZone()));
    return reviews.existsByReviewDay(today)
        ? OptionalLong.empty()
        : OptionalLong.of(reviews.save(Review.prepared(today, agenda.text(today))).id());
  }

  /**
   * The review with this id.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  Review get(long reviewId) {
    return reviews
        .findById(reviewId)
        .orElseThrow(() -> new NoSuchElementException("There is no review " + reviewId + "."));
  }

  /**
   * What is not done yet, the most urgent first; more than a meeting can talk about is left out.
   */
  @Transactional(readOnly = true)
  List<ReviewDecision> openDecisions() {
    return decisions.findTop200ByDoneAtIsNullOrderByDueOnAscIdAsc();
  }

  /** What this review decided. */
  @Transactional(readOnly = true)
  List<ReviewDecision> decidedIn(Review review) {
    return decisions.findByReviewIdOrderById(review.id());
  }

  /** Earlier decisions that were reported as done in this review. */
  @Transactional(readOnly = true)
  List<ReviewDecision> doneIn(Review review) {
    return decisions.findByDoneAtOrderById(review.heldAt());
  }

  /**
   * The review was held: its minutes, what it decided, and what has become of earlier decisions.
   *
   * @throws InvalidAnswers when a row of the earlier decisions is none of them
   */
  void hold(long reviewId, FormAnswers answers, String by) {
    Review held = get(reviewId).held(answers.text("minutesText"), by, clock.instant());
    reviews.save(held);
    answers.rows("openDecisions").forEach(row -> report(row, held));
    answers.rows("newDecisions").forEach(row -> decide(row, held));
  }

  private void report(Map<String, Object> row, Review review) {
    long id = FormAnswers.decimal(row.get("decisionNo")).longValue();
    ReviewDecision decision =
        decisions
            .findById(id)
            .filter(earlier -> earlier.reviewId() != review.id())
            .orElseThrow(
                () -> new InvalidAnswers("No. " + id + " is no decision of an earlier review."));
    if (decision.isOpen()) {
      boolean done = Boolean.TRUE.equals(row.get("decisionDone"));
      decisions.save(decision.reported(done, (String) row.get("decisionNote"), review.heldAt()));
    }
  }

  private void decide(Map<String, Object> row, Review review) {
    decisions.save(
        ReviewDecision.taken(
            review.id(),
            (String) row.get("newText"),
            (String) row.get("newOwner"),
            LocalDate.parse((String) row.get("newDue"))));
  }
}
