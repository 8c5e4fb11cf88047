package org.vipprogramme.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the programme's timers fire, in local times of the firm. */
@Tag("R19")
class NextRunTest {

  private static final String DAILY_AT_18 = "0 0 18 * * *";
  private static final String DAILY_AT_HALF_PAST_TWO = "0 30 2 * * *";
  private static final String MONDAYS_AT_10 = "0 0 10 * * MON";

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The clocks change on a Friday, which is a working day for some. */
  private static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");

  private final Firm berlin = new Firm("de", BERLIN);
  private final Firm newYork = new Firm("us", NEW_YORK);

  @Test
  void theReportComesEveryWorkingEvening() {
    assertThat(berlin.runs(DAILY_AT_18, "2026-03-05T12:00", 3))
        .containsExactly("2026-03-05T18:00", "2026-03-06T18:00", "2026-03-09T18:00");
  }

  @Test
  void theMomentItselfDoesNotCountAnyMore() {
    assertThat(berlin.runs(DAILY_AT_18, "2026-03-05T17:59:59", 1))
        .containsExactly("2026-03-05T18:00");
    assertThat(berlin.runs(DAILY_AT_18, "2026-03-05T18:00", 1)).containsExactly("2026-03-06T18:00");
  }

  @Test
  void theReportStaysAtSixWhenTheClocksGoForward() {
    assertThat(berlin.runs(DAILY_AT_18, "2026-03-27T12:00", 2))
        .containsExactly("2026-03-27T18:00", "2026-03-30T18:00");
    assertThat(berlin.instants(DAILY_AT_18, "2026-03-27T12:00", 2))
        .containsExactly("2026-03-27T17:00:00Z", "2026-03-30T16:00:00Z");
    assertThat(newYork.instants(DAILY_AT_18, "2026-03-06T12:00", 2))
        .containsExactly("2026-03-06T23:00:00Z", "2026-03-09T22:00:00Z");
  }

  @Test
  void theReportStaysAtSixWhenTheClocksGoBack() {
    assertThat(berlin.instants(DAILY_AT_18, "2026-10-23T12:00", 2))
        .containsExactly("2026-10-23T16:00:00Z", "2026-10-26T17:00:00Z");
    assertThat(newYork.instants(DAILY_AT_18, "2026-10-30T12:00", 2))
        .containsExactly("2026-10-30T22:00:00Z", "2026-11-02T23:00:00Z");
  }

  @Test
  void theReportComesOnTheDayOfTheChangeItselfWhereThatIsWorked() {
    Firm sundays = new Firm("de", BERLIN, Set.of(), days("2026-03-29", "2026-10-25"));
    assertThat(sundays.instants(DAILY_AT_18, "2026-03-28T12:00", 2))
        .containsExactly("2026-03-29T16:00:00Z", "2026-03-30T16:00:00Z");
    assertThat(sundays.instants(DAILY_AT_18, "2026-10-24T12:00", 2))
        .containsExactly("2026-10-25T17:00:00Z", "2026-10-26T17:00:00Z");
  }

  @Test
  void aTimeThatTheClocksSkipComesOnceAnHourLater() {
    Firm jerusalem = new Firm("de", JERUSALEM);
    assertThat(jerusalem.runs(DAILY_AT_HALF_PAST_TWO, "2026-03-26T02:30", 2))
        .as("Friday has no 02:30")
        .containsExactly("2026-03-27T03:30", "2026-03-30T02:30");
    Firm sundays = new Firm("de", BERLIN, Set.of(), days("2026-03-29"));
    assertThat(sundays.runs(DAILY_AT_HALF_PAST_TWO, "2026-03-27T02:30", 2))
        .containsExactly("2026-03-29T03:30", "2026-03-30T02:30");
    Firm atHome = new Firm("us", NEW_YORK, Set.of(), days("2026-03-08"));
    assertThat(atHome.runs(DAILY_AT_HALF_PAST_TWO, "2026-03-06T02:30", 2))
        .containsExactly("2026-03-08T03:30", "2026-03-09T02:30");
  }

  @Test
  void aTimeSkippedOnADayOffMovesToItsOwnTimeOfTheNextWorkingDay() {
    assertThat(berlin.runs(DAILY_AT_HALF_PAST_TWO, "2026-03-28T12:00", 2))
        .containsExactly("2026-03-30T02:30", "2026-03-31T02:30");
  }

  @Test
  void aTimeThatTheClocksRepeatComesOnce() {
    Firm sundays = new Firm("de", BERLIN, Set.of(), days("2026-10-25"));
    assertThat(sundays.instants(DAILY_AT_HALF_PAST_TWO, "2026-10-24T12:00", 2))
        .as("at the first 02:30, then on Monday")
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    assertThat(sundays.calendar().nextRun(DAILY_AT_HALF_PAST_TWO, at("2026-10-25T01:10:00Z")))
        .as("asked between the two")
        .isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void afterTheLastDayOfTheYearComesTheFirstWorkingDayOfTheNext() {
    assertThat(berlin.runs(DAILY_AT_18, "2026-12-30T18:00", 2))
        .containsExactly("2026-12-31T18:00", "2027-01-04T18:00");
    assertThat(newYork.runs(DAILY_AT_18, "2027-12-30T18:00", 3))
        .as("New Year on a Saturday: no other day is taken for it")
        .hasSize(3)
        .allSatisfy(run -> assertThat(newYork.works(run)).isTrue());
  }

  @Test
  void theLeapDayIsADayLikeAnyOther() {
    assertThat(berlin.runs(DAILY_AT_18, "2028-02-28T18:00", 2))
        .containsExactly("2028-02-29T18:00", "2028-03-01T18:00");
    assertThat(berlin.runs("0 0 18 29 2 *", "2026-03-01T00:00", 2))
        .as("only on 29 February; that of 2032 is a Sunday")
        .containsExactly("2028-02-29T18:00", "2032-03-01T18:00");
  }

  @Test
  @Tag("R20")
  void theReviewOfAHolidayMondayIsHeldOnTuesday() {
    assertThat(berlin.runs(MONDAYS_AT_10, "2026-03-30T10:00", 2))
        .as("Easter Monday")
        .containsExactly("2026-04-07T10:00", "2026-04-13T10:00");
    assertThat(newYork.runs(MONDAYS_AT_10, "2026-05-18T10:00", 2))
        .as("Memorial Day")
        .containsExactly("2026-05-26T10:00", "2026-06-01T10:00");
  }

  @Test
  @Tag("R20")
  void aServerStartedOnTheTuesdayStillHoldsTheReviewOfTheHolidayMonday() {
    assertThat(berlin.runs(MONDAYS_AT_10, "2026-04-06T15:00", 1))
        .as("started on Easter Monday")
        .containsExactly("2026-04-07T10:00");
    assertThat(berlin.runs(MONDAYS_AT_10, "2026-04-07T09:00", 1))
        .as("started on Tuesday before the time")
        .containsExactly("2026-04-07T10:00");
    assertThat(berlin.runs(MONDAYS_AT_10, "2026-04-07T10:00", 1))
        .as("after it was held")
        .containsExactly("2026-04-13T10:00");
  }

  @Test
  void severalDaysOffInARowAreOneMove() {
    Firm closed =
        new Firm(
            "de", BERLIN, days("2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"), Set.of());
    assertThat(closed.runs(DAILY_AT_18, "2026-12-24T18:00", 2))
        .as("Christmas, closed between the years, New Year, a weekend")
        .containsExactly("2027-01-04T18:00", "2027-01-05T18:00");
    assertThat(closed.runs(MONDAYS_AT_10, "2026-12-21T10:00", 2))
        .as("the review of 28 December meets that of 4 January")
        .containsExactly("2027-01-04T10:00", "2027-01-11T10:00");
  }

  @Test
  void theFirmMayAddDaysOffAndDaysWorked() {
    Firm special = new Firm("de", BERLIN, days("2026-03-04"), days("2026-03-07", "2026-04-06"));
    assertThat(special.runs(DAILY_AT_18, "2026-03-03T18:00", 3))
        .containsExactly("2026-03-05T18:00", "2026-03-06T18:00", "2026-03-07T18:00");
    assertThat(special.runs(MONDAYS_AT_10, "2026-03-30T10:00", 1))
        .as("Easter Monday is worked")
        .containsExactly("2026-04-06T10:00");
  }

  @Test
  void theZoneIsTheFirmsWhateverTheServersIs() {
    TimeZone server = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Asia/Vladivostok", "Pacific/Honolulu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(berlin.instants(DAILY_AT_18, "2026-03-27T12:00", 2))
            .as("server in %s", zone)
            .containsExactly("2026-03-27T17:00:00Z", "2026-03-30T16:00:00Z");
      }
    } finally {
      TimeZone.setDefault(server);
    }
  }

  @Test
  void severalTimesADayMoveTogether() {
    assertThat(berlin.runs("0 0 9,17 * * *", "2026-03-06T10:00", 4))
        .containsExactly(
            "2026-03-06T17:00", "2026-03-09T09:00", "2026-03-09T17:00", "2026-03-10T09:00");
  }

  @Test
  void aTimeThatNeverComesIsSaid() {
    assertThatThrownBy(() -> berlin.runs("0 0 18 30 2 *", "2026-03-06T10:00", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never comes");
  }

  /** Across all changes of the clocks, holidays and ends of years: once a working day, at six. */
  @Property(tries = 300)
  void everyWorkingDayHasItsReportAndNoOtherDay(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long second,
      @ForAll @IntRange(max = 2) int which) {
    Firm firm = List.of(berlin, newYork, new Firm("de", JERUSALEM)).get(which);
    Instant after = Instant.ofEpochSecond(1_750_000_000L + second);

    ZonedDateTime run = firm.calendar().nextRun(DAILY_AT_18, after).atZone(firm.zone());

    assertThat(run.toInstant()).isAfter(after);
    assertThat(run.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
    assertThat(firm.calendar().isWorkingDay(run.toLocalDate())).isTrue();
    ZonedDateTime from = after.atZone(firm.zone());
    LocalDate first =
        from.toLocalTime().isBefore(LocalTime.of(18, 0))
            ? from.toLocalDate()
            : from.toLocalDate().plusDays(1);
    assertThat(first.datesUntil(run.toLocalDate()).filter(firm.calendar()::isWorkingDay))
        .as("working days passed over")
        .isEmpty();
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  private static Set<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
  }

  /** A firm with its calendar, asked in its own local times. */
  private record Firm(ZoneId zone, WorkingCalendar calendar) {

    Firm(String country, ZoneId zone) {
      this(country, zone, Set.of(), Set.of());
    }

    Firm(String country, ZoneId zone, Set<LocalDate> free, Set<LocalDate> worked) {
      this(
          zone,
          new WorkingCalendar(
              new CalendarSettings(
                  country, zone, LocalTime.of(9, 0), LocalTime.of(18, 0), free, worked),
              Clock.systemUTC()));
    }

    boolean works(String run) {
      return calendar.isWorkingDay(LocalDateTime.parse(run).toLocalDate());
    }

    List<String> runs(String cron, String after, int count) {
      return instants(cron, after, count).stream()
          .map(run -> LocalDateTime.ofInstant(Instant.parse(run), zone).toString())
          .toList();
    }

    /** Each run as the engine asks for it, when the one before has fired. */
    List<String> instants(String cron, String after, int count) {
      List<String> runs = new ArrayList<>();
      Instant last = LocalDateTime.parse(after).atZone(zone).toInstant();
      while (runs.size() < count) {
        last = calendar.nextRun(cron, last);
        runs.add(last.toString());
      }
      return runs;
    }
  }
}
