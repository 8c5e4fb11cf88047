package org.vipprogramme.team;

import java.time.LocalDate;

/**
 * One rep in one week (R6, R21). The norm of the decision table is that of a week of five working
 * days on which the rep is there; every day off, for all or for this rep, makes it smaller by a
 * fifth. Numbers of questionnaires are whole: the norm is rounded up, what is due by now down.
 *
 * @param repId user id
 * @param weekStarts the week's Monday
 * @param handedIn questionnaires handed in during the week
 * @param norm questionnaires expected of the whole week
 * @param dueByNow the norm's part for the working days that are over
 * @param daysThere working days of the week on which the rep is not absent
 * @param daysLeft those of them that are not over yet
 * @param clientsInWork clients of the rep whose journey ran in the week
 */
public record RepWeek(
    String repId,
    String name,
    Rep.Dedication dedication,
    LocalDate weekStarts,
    int handedIn,
    int norm,
    int dueByNow,
    int daysThere,
    int daysLeft,
    int clientsInWork,
    Standing standing) {

  private static final int FULL_WEEK = 5;

  /** How the rep stands against the norm. */
  public enum Standing {
    /** As many as expected, or more. */
    MET,
    /** Not yet, but not behind either. */
    ON_TRACK,
    /** Too far behind, while the week still runs. */
    WILL_MISS,
    /** The week is over and the norm was not met. */
    MISSED,
    /** Not a single working day: nothing is expected. */
    AWAY,
    /** No client in work, as between two campaigns: there is nothing to hand in. */
    NO_WORK
  }

  /** The rep's working days: all, those that are over, and whether the firm's week is over. */
  record Days(int there, int gone, boolean weekOver) {}

  static RepWeek of(
      Rep rep,
      LocalDate weekStarts,
      Days days,
      WeeklyNorms.Norm norm,
      int handedIn,
      int clientsInWork) {
    int expected = ceiling(norm.perWeek() * full(days.there()));
    int dueByNow = norm.perWeek() * full(days.gone()) / FULL_WEEK;
    boolean behind = handedIn * 100 < dueByNow * norm.warnBelowPercent();
    return new RepWeek(
        rep.userId(),
        rep.displayName(),
        rep.dedication(),
        weekStarts,
        handedIn,
        expected,
        dueByNow,
        days.there(),
        days.there() - days.gone(),
        clientsInWork,
        standing(days, handedIn >= expected, behind, clientsInWork > 0));
  }

  private static Standing standing(Days days, boolean met, boolean behind, boolean hasWork) {
    if (days.there() == 0) {
      return Standing.AWAY;
    } else if (met) {
      return Standing.MET;
    } else if (!hasWork) {
      return Standing.NO_WORK;
    } else if (days.weekOver()) {
      return Standing.MISSED;
    }
    return behind || days.gone() == days.there() ? Standing.WILL_MISS : Standing.ON_TRACK;
  }

  /** A sixth working day in a week asks for no more than the norm. */
  private static int full(int days) {
    return Math.min(days, FULL_WEEK);
  }

  private static int ceiling(int fifths) {
    return (fifths + FULL_WEEK - 1) / FULL_WEEK;
  }
}
