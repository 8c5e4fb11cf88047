package org.vipprogramme.team;

/** How many questionnaires a rep hands in a week, by the table {@code weekly-norm} (R6, R21). */
public interface WeeklyNorms {

  /**
   * A line of the table.
   *
   * @param perWeek finished questionnaires in a full week, at least
   * @param warnBelowPercent a rep who has handed in less than this share of what is due by now will
   *     miss the norm
   */
  record Norm(int perWeek, int warnBelowPercent) {}

  Norm of(Rep.Dedication dedication);
}
