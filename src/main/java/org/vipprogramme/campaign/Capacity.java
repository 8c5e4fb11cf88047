package org.vipprogramme.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a team needs for a list, and whom it lacks to be done in two or three months (R7). Weeks
 * are counted from the Monday of the first week; a week has five days.
 */
public final class Capacity {

  private static final int DAYS_A_WEEK = 5;
  private static final int LONGEST_WEEKS = 520;

  private final int clients;
  private final LocalDate monday;
  private final List<Member> team;

  /**
   * A rep as far as it matters here.
   *
   * @param norm questionnaires in a full week
   * @param awayDays the working days on which the rep is away
   */
  public record Member(int norm, List<LocalDate> awayDays) {

    private int inWeek(LocalDate monday) {
      long away =
          awayDays.stream()
              .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusDays(DAYS_A_WEEK)))
              .count();
      return (int) (norm * (DAYS_A_WEEK - away));
    }
  }

  /**
   * The question.
   *
   * @param clients how many questionnaires are to be handed in
   * @param starts the first day of the campaign
   */
  public Capacity(int clients, LocalDate starts, List<Member> team) {
    this.clients = clients;
    this.monday = starts.with(DayOfWeek.MONDAY);
    this.team = team;
  }

  /** Weeks until this team is through; ten years when it never is. */
  public int weeks() {
    int weeks = 0;
    while (weeks < LONGEST_WEEKS && done(weeks) < (long) clients * DAYS_A_WEEK) {
      weeks++;
    }
    return weeks;
  }

  /**
   * How many more reps are needed to be through in so many weeks.
   *
   * @param norm the weekly norm of the additional reps
   */
  public int repsLacking(int weeks, int norm) {
    long open = (long) clients * DAYS_A_WEEK - done(weeks);
    long each = (long) weeks * norm * DAYS_A_WEEK;
    return open <= 0 ? 0 : (int) ((open + each - 1) / each);
  }

  /** Questionnaires in so many weeks, times the days of a week. */
  private long done(int weeks) {
    long sum = 0;
    for (int week = 0; week < weeks; week++) {
      LocalDate begins = monday.plusWeeks(week);
      sum += team.stream().mapToLong(member -> member.inWeek(begins)).sum();
    }
    return sum;
  }
}
