package org.vipprogramme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.calendar.WorkingCalendar;

/** How the engine reckons its cycles; the calendar itself has its own tests. */
@Tag("R19")
class WorkingTimeCycleTest {

  private static final Instant FRIDAY_NOON = Instant.parse("2026-03-27T12:00:00Z");

  private final TimeZone server = TimeZone.getDefault();
  private final WorkingTimeCycle cycle = cycle(ZoneId.of("Europe/Berlin"));

  @AfterEach
  void backHome() {
    TimeZone.setDefault(server);
    ClockUtil.reset();
  }

  @Test
  void aCronExpressionMeansTheFirmsTimeOnAServerAnywhere() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
    assertThat(cycle.resolveDuedate("0 0 18 * * *", Date.from(FRIDAY_NOON), 0))
        .isEqualTo("2026-03-27T17:00:00Z");
  }

  @Test
  void whatIsDueOnTheWeekendComesOnMondayInTheNewTime() {
    Date fridayEvening = Date.from(Instant.parse("2026-03-27T17:00:00Z"));
    assertThat(cycle.resolveDuedate("0 0 18 * * *", fridayEvening, 0))
        .isEqualTo("2026-03-30T16:00:00Z");
  }

  @Test
  void theNextTimeCountsFromNowHoweverLateTheLastOneFired() {
    ClockUtil.setCurrentTime(Date.from(FRIDAY_NOON));
    assertThat(cycle.resolveDuedate("0 0 18 * * *")).isEqualTo("2026-03-27T17:00:00Z");
    assertThat(cycle.resolveDuedate("0 0 18 * * *", null, 0)).isEqualTo("2026-03-27T17:00:00Z");
  }

  @Test
  void anIntervalStaysAnInterval() {
    assertThat(cycle.resolveDuedate("R/PT4H", Date.from(FRIDAY_NOON), 0))
        .isEqualTo("2026-03-27T16:00:00Z");
  }

  private static WorkingTimeCycle cycle(ZoneId zone) {
    CalendarSettings settings =
        new CalendarSettings(
            "de", zone, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(), Set.of());
    Clock clock = new EngineClock();
    return new WorkingTimeCycle(new WorkingCalendar(settings, clock), clock);
  }
}
