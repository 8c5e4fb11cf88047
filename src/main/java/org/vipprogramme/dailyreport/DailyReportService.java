package org.vipprogramme.dailyreport;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.mail.Mails;
import org.vipprogramme.mail.Templates;
import org.vipprogramme.register.RegisterNews;

/** The daily report on the repairs (R19): each tells what happened since the last one. */
@Service
class DailyReportService {

  static final String KIND = "daily-report";

  private static final String TEMPLATE = "daily-report/daily-report-mail";

  /** What is being saved right now is not visible yet; the next report tells it. */
  private static final Duration BEING_SAVED = Duration.ofSeconds(5);

  private final RegisterNews register;
  private final Mails mails;
  private final Templates templates;
  private final LocalTimes times;
  private final ZoneId zone;
  private final JdbcClient jdbc;
  private final Clock clock;

  DailyReportService(
      RegisterNews register,
      Mails mails,
      Templates templates,
      LocalTimes times,
      CalendarSettings calendar,
      JdbcClient jdbc,
      Clock clock) {
    this.register = register;
    this.mails = mails;
    this.templates = templates;
    this.times = times;
    this.zone = calendar.timeZone();
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Writes the report for all recipients, once a day; returns whether it was written now. */
  @Transactional
  boolean write(LocalDate day, Collection<String> recipients) {
    if (isWritten(day)) {
      return false;
    }
    Instant since = toldUntil().orElse(day.atStartOfDay(zone).toInstant());
    Instant until = clock.instant().minus(BEING_SAVED);
    jdbc.sql("insert into daily_report (report_day, since, until) values (?, ?, ?)")
        .params(day, Timestamp.from(since), Timestamp.from(until))
        .update();
    DailyReport report = DailyReport.of(register, since, until);
    mails.write(
        KIND,
        day,
        recipients,
        templates.letter(
            TEMPLATE, Map.of("day", day, "zone", zone, "times", times, "report", report)));
    return true;
  }

  /** Not in one transaction: what is sent stays sent, whatever happens to the other mails. */
  void send(LocalDate day) {
    mails.send(KIND, day);
  }

  private boolean isWritten(LocalDate day) {
    return jdbc.sql("select count(*) from daily_report where report_day = ?")
            .param(day)
            .query(Long.class)
            .single()
        > 0;
  }

  private Optional<Instant> toldUntil() {
    return jdbc.sql("select until from daily_report order by until desc limit 1")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
