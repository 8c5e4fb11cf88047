package org.vipprogramme.dailyreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * Compiles the report of the day (R19). Each report begins where the last one ended, so that
 * nothing is lost over a weekend or while the server was down, and there is one a day at most.
 */
@Service
@Transactional
class DailyReportService {

  private static final int SHOWN = 200;

  private static final String ENTRIES =
      " from register_entry e join client c on c.client_no = e.client_no"
          + " left join rep r on r.user_id = c.rep_id where ";

  private static final String OPEN = "e.state in ('OPEN', 'PLANNED', 'REPORTED')";

  private static final String OVERDUE =
      "(e.state = 'OPEN' and e.plan_due_at < :until"
          + " or e.state in ('OPEN', 'PLANNED') and e.fix_due_at < :until)";

  private final JdbcClient jdbc;
  private final Mails mails;
  private final Templates templates;
  private final LocalTimes times;
  private final Clock clock;
  private final CalendarSettings calendar;

  DailyReportService(
      JdbcClient jdbc,
      Mails mails,
      Templates templates,
      LocalTimes times,
      Clock clock,
      CalendarSettings calendar) {
    this.jdbc = jdbc;
    this.mails = mails;
    this.templates = templates;
    this.times = times;
    this.clock = clock.withZone(calendar.timeZone());
    this.calendar = calendar;
  }

  /**
   * Writes today's report, unless it is written already.
   *
   * @param recipients e-mail addresses
   * @return the day of the report, or empty when today's is written already
   */
  Optional<LocalDate> compile(Collection<String> recipients) {
    LocalDate day = LocalDate.now(clock);
    Instant until = clock.instant();
    Instant since = endOfLast().orElse(day.atStartOfDay(calendar.timeZone()).toInstant());
    boolean written =
        jdbc.sql("select count(*) from daily_report where report_day = ?")
                .param(day)
                .query(Long.class)
                .single()
            > 0;
    if (written) {
      return Optional.empty();
    }
    jdbc.sql("insert into daily_report (report_day, since, until) values (?, ?, ?)")
        .params(day, Timestamp.from(since), Timestamp.from(until))
        .update();
    mails.write(
        DailyReportProcess.KEY,
        day,
        recipients,
        templates.letter(
            "daily-report/daily-report-mail", Map.of("report", report(day, since, until))));
    return Optional.of(day);
  }

  /** Sends what is written. */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
  void send(LocalDate day) {
    mails.send(DailyReportProcess.KEY, day);
  }

  private Optional<Instant> endOfLast() {
    return jdbc.sql("select max(until) from daily_report")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
        .single()
        .map(Timestamp::toInstant);
  }

  DailyReport report(LocalDate day, Instant since, Instant until) {
    Period period = new Period(since, until);
    return new DailyReport(
        day.toString(),
        times.text(since),
        period.work(),
        period.entries(
            "e.reported_at > :since and e.reported_at <= :until",
            "e.reported_at",
            row -> "reported as done, round " + row.getInt("round")),
        period.entries(
            "e.confirmed_at > :since and e.confirmed_at <= :until",
            "e.confirmed_at",
            row -> "confirmed by " + row.getString("confirmed_by")),
        period.entries(OPEN, "e.opened_at", row -> open(row, until)),
        period.entries(OVERDUE, "e.opened_at", this::overdue));
  }

  private static String open(ResultSet row, Instant until) throws SQLException {
    long days = Duration.between(row.getTimestamp("opened_at").toInstant(), until).toDays();
    String waitsFor =
        switch (row.getString("state")) {
          case "OPEN" -> "service must plan the repair";
          case "PLANNED" -> "repair is planned with " + row.getString("owner");
          default -> "the client must confirm";
        };
    return "open for %d days, round %d: %s".formatted(days, row.getInt("round"), waitsFor);
  }

  private String overdue(ResultSet row) throws SQLException {
    boolean unplanned = row.getString("state").equals("OPEN");
    Timestamp due = row.getTimestamp(unplanned ? "plan_due_at" : "fix_due_at");
    return (unplanned ? "plan was due " : "repair was due ")
        + (due == null ? "" : times.text(due.toInstant()));
  }

  /** What a row says. */
  private interface Text {
    String of(ResultSet row) throws SQLException;
  }

  /** The rows of one report. */
  private final class Period {

    private final Timestamp since;
    private final Timestamp until;

    Period(Instant since, Instant until) {
      this.since = Timestamp.from(since);
      this.until = Timestamp.from(until);
    }

    DailyReport.Part work() {
      String from =
          ENTRIES.replace(" where ", " join work_log w on w.register_no = e.register_no where ")
              + "w.at > :since and w.at <= :until";
      return part(
          "select e.register_no, c.name, r.display_name, w.kind, w.entry",
          from,
          "w.register_no, w.id",
          row -> row.getString("kind") + ": " + row.getString("entry"));
    }

    DailyReport.Part entries(String which, String order, Text text) {
      return part(
          "select e.*, c.name, r.display_name", ENTRIES + which, order + ", e.register_no", text);
    }

    private DailyReport.Part part(String select, String from, String order, Text text) {
      return new DailyReport.Part(
          bound("select count(*)" + from).query(Long.class).single(),
          bound(select + from + " order by " + order + " limit " + SHOWN)
              .query(
                  (row, number) ->
                      new DailyReport.Line(
                          row.getLong("register_no"),
                          row.getString("name"),
                          row.getString("display_name"),
                          text.of(row)))
              .list());
    }

    private JdbcClient.StatementSpec bound(String sql) {
      return jdbc.sql(sql).param("since", since).param("until", until);
    }
  }
}
