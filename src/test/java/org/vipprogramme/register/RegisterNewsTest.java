package org.vipprogramme.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vipprogramme.register.RegisterNews.Repair;
import org.vipprogramme.register.RegisterNews.Work;
import org.vipprogramme.support.DemoDatabase;

/** On the demo's database; the daily report's own test asks PostgreSQL the same. */
@Tag("R19")
class RegisterNewsTest {

  private static final Instant MORNING = Instant.parse("2026-03-04T09:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-04T18:00:00Z");

  private JdbcClient jdbc;
  private RegisterNews news;

  @BeforeEach
  void oneClient() {
    jdbc = JdbcClient.create(DemoDatabase.empty());
    news = new RegisterNews(jdbc);
    jdbc.sql(
            "insert into rep (user_id, display_name, dedication) values ('rita', 'Rita Ray', 'DEDICATED')")
        .update();
    jdbc.sql(
            "insert into client (client_no, name, name_key, kind, rep_id, created_at)"
                + " values ('C1', 'Amber', 'amber', 'COMPANY', 'rita', now())")
        .update();
    jdbc.sql(
            "insert into questionnaire (version, client_no, state, created_at)"
                + " values (0, 'C1', 'PAUSED', now())")
        .update();
  }

  @Test
  void aPeriodHasItsFirstMomentAndNotItsLast() {
    entry("CONFIRMED", "opened_at, confirmed_at", "2026-03-01T09:00:00Z", "2026-03-04T09:00:00Z");
    entry("CONFIRMED", "opened_at, confirmed_at", "2026-03-01T09:00:00Z", "2026-03-04T18:00:00Z");
    entry("REPORTED", "opened_at, reported_at", "2026-03-04T08:59:59Z", "2026-03-04T17:59:59Z");

    assertThat(news.confirmed(MORNING, EVENING).lines())
        .extracting(Repair::registerNo)
        .containsExactly(1L);
    assertThat(news.reported(MORNING, EVENING).lines())
        .extracting(Repair::registerNo)
        .containsExactly(3L);
    assertThat(news.entered(MORNING, EVENING)).isZero();
    assertThat(news.entered(MORNING.minusSeconds(1), EVENING)).isEqualTo(1);
  }

  @Test
  void openIsWhatTheClientHasNotConfirmedTheOldestFirst() {
    entry("REPORTED", "opened_at, fix_due_at", "2026-03-03T09:00:00Z", "2026-03-04T09:00:00Z");
    entry("PLANNED", "opened_at, fix_due_at", "2026-03-01T09:00:00Z", "2026-03-04T12:00:00Z");
    entry("OPEN", "opened_at, plan_due_at", "2026-03-02T09:00:00Z", "2026-03-04T10:00:00Z");
    entry("WITHDRAWN", "opened_at, fix_due_at", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z");
    entry("CONFIRMED", "opened_at, fix_due_at", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z");

    assertThat(news.open().lines()).extracting(Repair::registerNo).containsExactly(2L, 3L, 1L);
    assertThat(news.open().count()).isEqualTo(3);
    assertThat(news.open().lines().get(2).dueAt()).as("with the client, not service").isNull();
    assertThat(news.open().lines().get(0))
        .extracting(Repair::clientName, Repair::rep, Repair::state, Repair::dueAt)
        .containsExactly(
            "Amber",
            "Rita Ray",
            RegisterEntry.State.PLANNED,
            Instant.parse("2026-03-04T12:00:00Z"));
    assertThat(news.overdue(EVENING).lines())
        .extracting(Repair::registerNo)
        .containsExactly(3L, 2L);
    assertThat(news.overdue(Instant.parse("2026-03-04T10:00:00Z")).lines())
        .as("due this very moment is not overdue")
        .isEmpty();
  }

  @Test
  void longListsAreCutAndCounted() {
    entry("OPEN", "opened_at, plan_due_at", "2026-03-02T09:00:00Z", "2026-03-04T10:00:00Z");
    for (int line = 1; line <= RegisterNews.MOST + 1; line++) {
      jdbc.sql(
              "insert into work_log (register_no, round, kind, entry, by_user, at)"
                  + " values (1, 1, 'work', ?, 'eric', timestamp with time zone '2026-03-04 10:00:00Z')")
          .param("x".repeat(line == 1 ? 300 : 301))
          .update();
    }

    assertThat(news.workedOn(MORNING, EVENING)).isEqualTo(1);
    assertThat(news.work(MORNING, EVENING).lines()).hasSize(RegisterNews.MOST);
    assertThat(news.work(MORNING, EVENING).more()).isEqualTo(1);
    assertThat(news.work(MORNING, EVENING).lines())
        .extracting(Work::entry)
        .startsWith("x".repeat(300), "x".repeat(299) + "…");
    assertThat(news.work(EVENING, EVENING.plusSeconds(1)).lines()).isEmpty();
  }

  private void entry(String state, String columns, String one, String other) {
    jdbc.sql(
            "insert into register_entry (version, client_no, questionnaire_id, state, round,"
                + " severity, problem, "
                + columns
                + ") values (0, 'C1', 1, ?, 1, 'serious', 'slow',"
                + " cast(? as timestamp with time zone), cast(? as timestamp with time zone))")
        .params(state, one, other)
        .update();
  }
}
