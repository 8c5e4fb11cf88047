package org.vipprogramme.relationship;

import java.time.LocalDate;

/** Counts in calendar months: a month after the 31st of January is the end of February. */
final class DueDates {

  private DueDates() {}

  /** The day that many months after another. */
  static LocalDate after(LocalDate last, int months) {
    return last.plusMonths(months);
  }

  /**
   * The other way round, so that one comparison in SQL finds all who are due: the latest day from
   * which that many months have passed by today.
   */
  static LocalDate latestDue(LocalDate today, int months) {
    LocalDate latest = today.minusMonths(months);
    while (!after(latest.plusDays(1), months).isAfter(today)) {
      latest = latest.plusDays(1);
    }
    return latest;
  }
}
