package org.vipprogramme.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.WorkingCalendar;

/**
 * Cron expressions of timers as people mean them: in the firm's time zone, whatever zone the server
 * is in, and on working days only. Intervals such as {@code R/PT4H} stay the engine's own.
 */
@Component
class WorkingTimeCycle extends CycleBusinessCalendar {

  private final WorkingCalendar calendar;
  private final Clock clock;

  WorkingTimeCycle(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Date resolveDuedate(String cycle, Date from, long repeatOffset) {
    if (cycle.startsWith("R")) {
      return super.resolveDuedate(cycle, from, repeatOffset);
    }
    Instant after = from == null ? clock.instant() : from.toInstant();
    return Date.from(calendar.nextRun(cycle, after));
  }
}
