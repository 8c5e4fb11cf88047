package org.vipprogramme.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void hoursWithinTheDayAreJustHours() {
    assertThat(at("2026-03-03T10:00").afterHours(4)).isEqualTo(berlin("2026-03-03T14:00"));
  }

  @Test
  void noHoursAreNowDuringWorkAndTheNextMorningAtNight() {
    assertThat(at("2026-03-03T10:30").afterHours(0)).isEqualTo(berlin("2026-03-03T10:30"));
    assertThat(at("2026-03-03T22:00").afterHours(0)).isEqualTo(berlin("2026-03-04T09:00"));
    assertThat(at("2026-03-03T03:00").afterHours(0)).isEqualTo(berlin("2026-03-03T09:00"));
  }

  @Test
  void theNightDoesNotCount() {
    assertThat(at("2026-03-03T16:00").afterHours(4)).isEqualTo(berlin("2026-03-04T11:00"));
  }

  @Test
  void aDeadlineMayFallOnTheLastMinuteOfTheDay() {
    assertThat(at("2026-03-03T09:00").afterHours(9)).isEqualTo(berlin("2026-03-03T18:00"));
    assertThat(at("2026-03-03T18:00").afterHours(1)).isEqualTo(berlin("2026-03-04T10:00"));
  }

  @Test
  void theWeekendDoesNotCount() {
    assertThat(at("2026-03-06T16:00").afterHours(4)).isEqualTo(berlin("2026-03-09T11:00"));
    assertThat(at("2026-03-07T12:00").afterHours(1)).isEqualTo(berlin("2026-03-09T10:00"));
    assertThat(at("2026-03-08T12:00").afterDays(1)).isEqualTo(berlin("2026-03-09T18:00"));
  }

  @Test
  void publicHolidaysDoNotCount() {
    WorkingCalendar beforeEaster = at("2026-04-02T17:00");
    assertThat(beforeEaster.isWorkingDay(day("2026-04-03"))).as("Good Friday").isFalse();
    assertThat(beforeEaster.isWorkingDay(day("2026-04-06"))).as("Easter Monday").isFalse();
    assertThat(beforeEaster.afterHours(2)).isEqualTo(berlin("2026-04-07T10:00"));
  }

  @Test
  void holidaysAreThoseOfTheCountry() {
    assertThat(at("2026-07-01T10:00").isWorkingDay(day("2026-07-03"))).isTrue();
    CalendarSettings american =
        new CalendarSettings(
            "us", BERLIN, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(), Set.of());
    WorkingCalendar calendar = new WorkingCalendar(american, Clock.systemUTC());
    assertThat(calendar.isWorkingDay(day("2026-11-26"))).as("Thanksgiving").isFalse();
  }

  @Test
  void theFirmMayAddDaysOffAndDaysWorked() {
    CalendarSettings settings =
        new CalendarSettings(
            "de",
            BERLIN,
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            Set.of(day("2026-03-04")),
            Set.of(day("2026-03-07"), day("2026-04-06")));
    WorkingCalendar calendar = at("2026-03-03T17:00", settings);
    assertThat(calendar.afterHours(2)).as("over the day off").isEqualTo(berlin("2026-03-05T10:00"));
    assertThat(calendar.isWorkingDay(day("2026-03-07"))).as("a Saturday worked").isTrue();
    assertThat(calendar.isWorkingDay(day("2026-04-06"))).as("a holiday worked").isTrue();
    assertThat(calendar.afterDays(3)).isEqualTo(berlin("2026-03-07T18:00"));
  }

  @Test
  void daysEndWithTheEndOfWork() {
    assertThat(at("2026-03-03T10:00").afterDays(0)).isEqualTo(berlin("2026-03-03T18:00"));
    assertThat(at("2026-03-03T23:30").afterDays(1)).isEqualTo(berlin("2026-03-04T18:00"));
    assertThat(at("2026-03-05T10:00").afterDays(5)).isEqualTo(berlin("2026-03-12T18:00"));
  }

  @Test
  void theDayIsThatOfTheFirmsOwnZone() {
    CalendarSettings settings = germanIn(ZoneId.of("Asia/Vladivostok"));
    Clock mondayEveningInLondon =
        Clock.fixed(
            LocalDateTime.parse("2026-03-02T20:00").atZone(ZoneId.of("Europe/London")).toInstant(),
            ZoneId.of("Europe/London"));
    WorkingCalendar calendar = new WorkingCalendar(settings, mondayEveningInLondon);
    assertThat(calendar.afterDays(0))
        .as("it is Tuesday already in Vladivostok")
        .isEqualTo(
            Date.from(
                LocalDateTime.parse("2026-03-03T18:00").atZone(settings.timeZone()).toInstant()));
  }

  @Test
  void workBeginsAtNineOnTheDayNamedOrOnTheNextWorkingDay() {
    WorkingCalendar calendar = at("2026-03-03T10:00");
    assertThat(calendar.startOfWork(day("2026-03-05"))).isEqualTo(berlin("2026-03-05T09:00"));
    assertThat(calendar.startOfWork(day("2026-03-07"))).isEqualTo(berlin("2026-03-09T09:00"));
  }

  @Test
  void clocksGoingForwardTakeNothingFromTheWorkingDay() {
    Date due = at("2026-03-27T17:00").afterHours(2);
    assertThat(due).isEqualTo(berlin("2026-03-30T10:00"));
    assertThat(due.toInstant()).hasToString("2026-03-30T08:00:00Z");
  }

  @Test
  void clocksGoingBackAddNothingToTheWorkingDay() {
    Date due = at("2026-10-23T17:00").afterHours(2);
    assertThat(due).isEqualTo(berlin("2026-10-26T10:00"));
    assertThat(due.toInstant()).hasToString("2026-10-26T09:00:00Z");
  }

  @Test
  void workThroughTheNightOfTheChangeCountsRealHours() {
    CalendarSettings night =
        new CalendarSettings(
            "de",
            BERLIN,
            LocalTime.of(0, 0),
            LocalTime.of(6, 0),
            Set.of(),
            Set.of(day("2026-03-29"), day("2026-10-25")));
    assertThat(at("2026-03-29T01:00", night).afterHours(2))
        .as("two o'clock is skipped")
        .isEqualTo(berlin("2026-03-29T04:00"));
    assertThat(at("2026-10-25T01:00", night).afterHours(3))
        .as("two o'clock comes twice")
        .isEqualTo(berlin("2026-10-25T03:00"));
  }

  @Test
  void hoursRunOverTheEndOfTheYear() {
    assertThat(at("2025-12-31T17:00").afterHours(2)).isEqualTo(berlin("2026-01-02T10:00"));
  }

  @Test
  void theLeapDayIsADayLikeAnyOther() {
    assertThat(at("2028-02-28T17:00").afterHours(10)).isEqualTo(berlin("2028-02-29T18:00"));
    assertThat(at("2028-02-28T17:00").afterDays(2)).isEqualTo(berlin("2028-03-01T18:00"));
  }

  @Test
  void workingTimeBetweenTwoMomentsLeavesOutNightsWeekendsAndHolidays() {
    assertThat(between("2026-03-03T10:00", "2026-03-03T10:45")).hasMinutes(45);
    assertThat(between("2026-03-03T16:00", "2026-03-04T11:00")).hasHours(4);
    assertThat(between("2026-03-06T16:00", "2026-03-09T11:00")).hasHours(4);
    assertThat(between("2026-03-06T20:00", "2026-03-08T12:00")).isZero();
    assertThat(between("2026-04-02T17:00", "2026-04-07T10:00")).as("over Easter").hasHours(2);
    assertThat(between("2025-12-31T17:00", "2026-01-02T10:00")).as("over New Year").hasHours(2);
    assertThat(between("2028-02-28T09:00", "2028-03-01T09:00")).as("a leap day").hasHours(18);
    assertThat(between("2026-03-04T11:00", "2026-03-03T16:00")).as("backwards").isZero();
  }

  @Test
  void workingTimeCountsRealHoursWhenTheClocksChange() {
    assertThat(between("2026-03-27T17:00", "2026-03-30T10:00")).hasHours(2);
    assertThat(between("2026-10-23T17:00", "2026-10-26T10:00")).hasHours(2);
    CalendarSettings night =
        new CalendarSettings(
            "de",
            BERLIN,
            LocalTime.of(0, 0),
            LocalTime.of(6, 0),
            Set.of(),
            Set.of(day("2026-03-29"), day("2026-10-25")));
    WorkingCalendar calendar = new WorkingCalendar(night, Clock.systemUTC());
    assertThat(workingTime(calendar, "2026-03-29T01:00", "2026-03-29T04:00")).hasHours(2);
    assertThat(workingTime(calendar, "2026-10-25T01:00", "2026-10-25T04:00")).hasHours(4);
  }

  @Test
  void workingTimeAgreesWithTheDeadlineAfterSoManyHours() {
    WorkingCalendar calendar = at("2026-03-31T11:30");
    for (long hours = 0; hours < 200; hours += 7) {
      assertThat(
              calendar.workingTime(
                  berlin("2026-03-31T11:30").toInstant(), calendar.afterHours(hours).toInstant()))
          .hasHours(hours);
    }
    assertThat(calendar.lengthOfDay()).hasHours(9);
  }

  @Test
  void aDayThatEndsBeforeItStartsIsRefused() {
    CalendarSettings upsideDown =
        new CalendarSettings(
            "de", BERLIN, LocalTime.of(18, 0), LocalTime.of(9, 0), Set.of(), Set.of());
    assertThatThrownBy(() -> new WorkingCalendar(upsideDown, Clock.systemUTC()))
        .hasMessageContaining("day-starts must be before day-ends");
  }

  private static Duration between(String from, String until) {
    return workingTime(at(from), from, until);
  }

  private static Duration workingTime(WorkingCalendar calendar, String from, String until) {
    return calendar.workingTime(berlin(from).toInstant(), berlin(until).toInstant());
  }

  private static WorkingCalendar at(String now) {
    return at(now, germanIn(BERLIN));
  }

  private static WorkingCalendar at(String now, CalendarSettings settings) {
    return new WorkingCalendar(settings, Clock.fixed(berlin(now).toInstant(), BERLIN));
  }

  private static CalendarSettings germanIn(ZoneId zone) {
    return new CalendarSettings(
        "de", zone, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(), Set.of());
  }

  private static Date berlin(String local) {
    return Date.from(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
