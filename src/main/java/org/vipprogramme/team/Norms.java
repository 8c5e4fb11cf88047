package org.vipprogramme.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.calendar.WorkingCalendar;

/**
 * Each rep against the weekly norm (R6, R21). What counts is a questionnaire handed in, on the day
 * it was handed in, in the firm's time zone; weeks begin on Monday. Not read-only: the engine keeps
 * what a decision table was asked.
 */
@Service
@Transactional
public class Norms {

  private final Team team;
  private final WeeklyNorms norms;
  private final Absences absences;
  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final CalendarSettings settings;
  private final Clock clock;

  Norms(
      Team team,
      WeeklyNorms norms,
      Absences absences,
      JdbcClient jdbc,
      WorkingCalendar calendar,
      CalendarSettings settings,
      Clock clock) {
    this.team = team;
    this.norms = norms;
    this.absences = absences;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
  }

  private record Count(String repId, int number) {}

  /** The Monday of the week that runs now. */
  public LocalDate runningWeek() {
    return monday(LocalDate.now(clock.withZone(settings.timeZone())));
  }

  /**
   * Every active rep in one week, by user id.
   *
   * @param day any day of the week
   */
  public List<RepWeek> week(LocalDate day) {
    LocalDate monday = monday(day);
    List<LocalDate> workingDays =
        monday.datesUntil(monday.plusWeeks(1)).filter(calendar::isWorkingDay).toList();
    Map<String, Integer> handedIn = handedIn(monday);
    Map<String, Integer> inWork = clientsInWork(monday);
    Map<Rep.Dedication, WeeklyNorms.Norm> expected = expected();
    return team.active().stream()
        .map(
            rep ->
                RepWeek.of(
                    rep,
                    monday,
                    days(rep, workingDays),
                    expected.get(rep.dedication()),
                    handedIn.getOrDefault(rep.userId(), 0),
                    inWork.getOrDefault(rep.userId(), 0)))
        .toList();
  }

  private Map<Rep.Dedication, WeeklyNorms.Norm> expected() {
    return Stream.of(Rep.Dedication.values()).collect(Collectors.toMap(one -> one, norms::of));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private RepWeek.Days days(Rep rep, List<LocalDate> workingDays) {
    List<Absence> away = away(rep, workingDays);
    List<LocalDate> there =
        workingDays.stream()
            .filter(day -> away.stream().noneMatch(absence -> absence.covers(day)))
            .toList();
    int gone = (int) there.stream().filter(this::isGone).count();
    return new RepWeek.Days(there.size(), gone, workingDays.stream().allMatch(this::isGone));
  }

  private List<Absence> away(Rep rep, List<LocalDate> workingDays) {
    return workingDays.isEmpty()
        ? List.of()
        : absences.between(
            rep.userId(), workingDays.get(0), workingDays.get(workingDays.size() - 1));
  }

  /** A day is gone when its work is over. */
  private boolean isGone(LocalDate day) {
    Instant end = day.atTime(settings.dayEnds()).atZone(settings.timeZone()).toInstant();
    return !clock.instant().isBefore(end);
  }

  private Map<String, Integer> handedIn(LocalDate monday) {
    return counts(
        """
        select rep_id, count(*) as number from questionnaire
        where handed_in_at >= :from and handed_in_at < :until and rep_id is not null
        group by rep_id
        """,
        monday);
  }

  /** Clients whose journey ran for at least a moment of the week. */
  private Map<String, Integer> clientsInWork(LocalDate monday) {
    return counts(
        """
        select c.rep_id, count(*) as number from journey j
        join client c on c.client_no = j.client_no
        where j.started_at < :until and (j.ended_at is null or j.ended_at >= :from)
          and c.rep_id is not null
        group by c.rep_id
        """,
        monday);
  }

  private Map<String, Integer> counts(String sql, LocalDate monday) {
    return jdbc
        .sql(sql)
        .param("from", startOf(monday))
        .param("until", startOf(monday.plusWeeks(1)))
        .query(Count.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Count::repId, Count::number));
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(settings.timeZone()).toInstant());
  }
}
