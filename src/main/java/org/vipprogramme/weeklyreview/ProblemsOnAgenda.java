package org.vipprogramme.weeklyreview;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.engine.People;
import org.vipprogramme.register.RegisterEntry;

/** Problems that the client has not confirmed as solved: by age, by service, overdue (R13, R20). */
@Component
@Order(2)
class ProblemsOnAgenda implements AgendaItem {

  private static final String OPEN =
      """
      from register_entry e join client c on c.client_no = e.client_no
      where e.state in ('OPEN', 'PLANNED', 'REPORTED')
      """;

  /** Reported work waits for the client: no deadline of service is missed any more. */
  private static final String OVERDUE =
      "(e.state in ('OPEN', 'PLANNED') and e.fix_due_at < :now"
          + " or e.state = 'OPEN' and e.plan_due_at < :now)";

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;
  private final CalendarSettings calendar;

  ProblemsOnAgenda(JdbcClient jdbc, People people, Clock clock, CalendarSettings calendar) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
    this.calendar = calendar;
  }

  private record Problem(
      long registerNo,
      String name,
      String problem,
      RegisterEntry.State state,
      String owner,
      Instant openedAt,
      Instant fixDueAt) {}

  private record OfService(String service, long problems, long overdue) {

    String line() {
      return "%s: %d, overdue %d".formatted(service, problems, overdue);
    }
  }

  @Override
  public List<Section> sections(LocalDate today) {
    return List.of(
        section("Open problems, oldest first", "", today),
        Section.of(
            "Services with open problems", byService().stream().map(OfService::line).toList()),
        section("Overdue repairs", " and " + OVERDUE, today));
  }

  private Section section(String title, String and, LocalDate today) {
    List<Problem> first =
        jdbc.sql(
                "select e.register_no, c.name, e.problem, e.state, e.owner, e.opened_at,"
                    + " e.fix_due_at "
                    + OPEN
                    + and
                    + " order by e.opened_at, e.register_no limit "
                    + Section.MOST)
            .param("now", now())
            .query(Problem.class)
            .list();
    long total =
        jdbc.sql("select count(*) " + OPEN + and).param("now", now()).query(Long.class).single();
    return new Section(title, first.stream().map(one -> line(one, today)).toList(), total);
  }

  private List<OfService> byService() {
    return jdbc.sql(
            "select coalesce(c.service, 'Service not named') as service, count(*) as problems,"
                + " sum(case when "
                + OVERDUE
                + " then 1 else 0 end) as overdue "
                + OPEN
                + " group by coalesce(c.service, 'Service not named')"
                + " order by problems desc, service limit "
                + Section.MOST)
        .param("now", now())
        .query(OfService.class)
        .list();
  }

  private String line(Problem problem, LocalDate today) {
    return "No. %d, %d days, %s: %s (%s%s%s)"
        .formatted(
            problem.registerNo(),
            ChronoUnit.DAYS.between(day(problem.openedAt()), today),
            problem.name(),
            OneLine.of(problem.problem()),
            problem.state().name().toLowerCase(Locale.ROOT),
            problem.owner() == null ? "" : ", " + people.nameOf(problem.owner()),
            problem.fixDueAt() == null ? "" : ", due " + day(problem.fixDueAt()));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, calendar.timeZone());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
