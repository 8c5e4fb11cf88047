package org.vipprogramme.weeklyreview;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a weekly review decided (R20). It comes back on every agenda until it is done.
 *
 * @param reviewId the review that decided it
 * @param owner user id of whoever carries it out
 * @param dueOn until when, in the firm's time zone
 * @param doneAt null while it is open
 * @param doneNote what was last said about it
 */
@Table("review_decision")
record ReviewDecision(
    @Id Long id,
    long reviewId,
    String text,
    String owner,
    LocalDate dueOn,
    Instant doneAt,
    String doneNote) {

  static ReviewDecision taken(long reviewId, String text, String owner, LocalDate dueOn) {
    return new ReviewDecision(null, reviewId, text, owner, dueOn, null, null);
  }

  ReviewDecision reported(boolean done, String note, Instant now) {
    return new ReviewDecision(id, reviewId, text, owner, dueOn, done ? now : null, note);
  }

  boolean isOpen() {
    return doneAt == null;
  }
}
