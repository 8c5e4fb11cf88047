package org.vipprogramme.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Moments as people of the firm read them: in the firm's own time zone. */
@Component
public class LocalTimes {

  private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CalendarSettings settings;

  LocalTimes(CalendarSettings settings) {
    this.settings = settings;
  }

  /** Date and time to the minute; empty for null. */
  public String text(Instant moment) {
    return moment == null ? "" : READABLE.format(moment.atZone(settings.timeZone()));
  }

  /** The same for the engine's dates. */
  public String text(Date moment) {
    return moment == null ? "" : text(moment.toInstant());
  }

  /** As a form's date-and-time field expects it to be filled in: ISO with offset. */
  public String forForm(Instant moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(settings.timeZone()));
  }

  /** A moment from a form as the engine's timers take it. */
  public static Date date(OffsetDateTime moment) {
    return moment == null ? null : Date.from(moment.toInstant());
  }
}
