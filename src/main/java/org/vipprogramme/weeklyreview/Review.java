package org.vipprogramme.weeklyreview;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One weekly review of the key people of sales and service (R20).
 *
 * @param reviewDay in the firm's time zone; there is one review a day at most
 * @param agenda as it was made from the data on that day
 * @param heldAt null while the review was not held
 */
@Table("review")
record Review(
    @Id Long id,
    LocalDate reviewDay,
    String agenda,
    String minutes,
    String heldBy,
    Instant heldAt) {

  static Review prepared(LocalDate day, String agenda) {
    return new Review(null, day, agenda, null, null, null);
  }

  Review held(String words, String by, Instant now) {
    return new Review(id, reviewDay, agenda, words, by, now);
  }
}
