package org.vipprogramme.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Counts working time: deadlines and call-backs skip weekends, public holidays and nights. Diagrams
 * use it by name, as in {@code ${workingCalendar.afterHours(4)}}.
 */
@Component
public class WorkingCalendar {

  private final CalendarSettings settings;
  private final Clock clock;
  private final HolidayManager holidays;

  public WorkingCalendar(CalendarSettings settings, Clock clock) {
    if (!settings.dayStarts().isBefore(settings.dayEnds())) {
      throw new IllegalArgumentException("vip.calendar: day-starts must be before day-ends");
    }
    this.settings = settings;
    this.clock = clock;
    this.holidays = HolidayManager.getInstance(ManagerParameters.create(settings.country()));
  }

  /**
   * The moment when so many working hours will have passed from now.
   *
   * @param hours working hours, 0 or more
   */
  public Date afterHours(long hours) {
    return Date.from(plusHours(clock.instant().atZone(settings.timeZone()), hours).toInstant());
  }

  /** The end of the working day on which so many full working days will have passed from now. */
  public Date afterDays(long days) {
    LocalDate day = LocalDate.now(clock.withZone(settings.timeZone()));
    for (long left = days; left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return Date.from(day.atTime(settings.dayEnds()).atZone(settings.timeZone()).toInstant());
  }

  /** The working time between two moments; none when the second is not after the first. */
  public Duration workingTime(Instant from, Instant until) {
    LocalDate last = LocalDate.ofInstant(until, settings.timeZone());
    Duration all = Duration.ZERO;
    for (LocalDate day = LocalDate.ofInstant(from, settings.timeZone());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        all = all.plus(workOn(day, from, until));
      }
    }
    return all;
  }

  /** How long a working day is. */
  public Duration lengthOfDay() {
    return Duration.between(settings.dayStarts(), settings.dayEnds());
  }

  /** The first minute of work on a day or, when nobody works then, on the next working day. */
  public Date startOfWork(LocalDate day) {
    return Date.from(startOf(isWorkingDay(day) ? day : nextWorkingDay(day)).toInstant());
  }

  /** Whether people work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    if (settings.extraWorkingDays().contains(day)) {
      return true;
    }
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return !weekend && !settings.extraHolidays().contains(day) && !holidays.isHoliday(day);
  }

  /** The next time after now at which a cron expression is due, see {@link #nextRun}. */
  public Date next(String cron) {
    return Date.from(nextRun(cron, clock.instant()));
  }

  /** Whether people work today. */
  public boolean isWorkingToday() {
    return isWorkingDay(LocalDate.now(clock.withZone(settings.timeZone())));
  }

  /**
   * When a cron expression is due next, in the firm's time zone. A moment on a day off moves to the
   * same time of the next working day; one that the clocks skip comes as much later, one that they
   * repeat comes once.
   *
   * @param cron six fields, see {@link ScheduleSettings}
   * @param after the last moment that does not count any more
   * @throws IllegalArgumentException when this is no cron expression or one that never comes
   */
  public Instant nextRun(String cron, Instant after) {
    CronExpression times = CronExpression.parse(cron);
    LocalDateTime planned = beforeLatestDaysOff(after);
    Instant run;
    do {
      planned = times.next(planned);
      if (planned == null) {
        throw new IllegalArgumentException("The time '" + cron + "' never comes");
      }
      run = onWorkingDay(planned).atZone(settings.timeZone()).toInstant();
    } while (!run.isAfter(after));
    return run;
  }

  /** What was planned for those days is perhaps still to come. */
  private LocalDateTime beforeLatestDaysOff(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, settings.timeZone());
    while (!isWorkingDay(day.minusDays(1))) {
      day = day.minusDays(1);
    }
    return day.atStartOfDay().minusSeconds(1);
  }

  private LocalDateTime onWorkingDay(LocalDateTime planned) {
    LocalDate day = planned.toLocalDate();
    return isWorkingDay(day) ? planned : nextWorkingDay(day).atTime(planned.toLocalTime());
  }

  ZonedDateTime plusHours(ZonedDateTime from, long hours) {
    Duration left = Duration.ofHours(hours);
    ZonedDateTime at = intoWorkingTime(from);
    while (true) {
      ZonedDateTime end = at.with(settings.dayEnds());
      Duration today = Duration.between(at, end);
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = startOf(nextWorkingDay(at.toLocalDate()));
    }
  }

  private Duration workOn(LocalDate day, Instant from, Instant until) {
    Instant starts = startOf(day).toInstant();
    Instant ends = day.atTime(settings.dayEnds()).atZone(settings.timeZone()).toInstant();
    Duration work =
        Duration.between(from.isAfter(starts) ? from : starts, until.isBefore(ends) ? until : ends);
    return work.isNegative() ? Duration.ZERO : work;
  }

  private ZonedDateTime intoWorkingTime(ZonedDateTime at) {
    if (!isWorkingDay(at.toLocalDate()) || !at.toLocalTime().isBefore(settings.dayEnds())) {
      return startOf(nextWorkingDay(at.toLocalDate()));
    }
    return at.toLocalTime().isBefore(settings.dayStarts()) ? startOf(at.toLocalDate()) : at;
  }

  private ZonedDateTime startOf(LocalDate day) {
    return day.atTime(settings.dayStarts()).atZone(settings.timeZone());
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
