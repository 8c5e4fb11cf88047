package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/**
 * A look at a long list is a matter of a moment, however many reps there are. {@code
 * -Dvip.waiting=100000} sets the length of the list.
 */
@ProgrammeTest
@Tag("R18")
class LongCampaignTest {

  private static final int CLIENTS = Integer.getInteger("vip.waiting", 5_000);
  private static final Duration A_MOMENT = Duration.ofSeconds(20);
  private static final Instant MONDAY = Instant.parse("2027-06-07T09:00:00Z");

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Waves waves;
  @Autowired Team team;

  private final String mark = "L" + UUID.randomUUID().toString().substring(0, 8);
  private long campaign;

  @BeforeEach
  void aRunningCampaign() {
    campaigning.clear();
    programme.now(MONDAY);
    campaign =
        programme
            .jdbc
            .sql(
                """
                insert into campaign (version, live_mark, name, state, scope, head, starts_on,
                  started_by, created_at, approved_at)
                values (0, 'LIVE', 'Long', 'RUNNING', 'ALL', 'helen', date '2027-06-07', 'mary',
                  timestamptz '2027-06-01 09:00Z', timestamptz '2027-06-04 09:00Z')
                returning id""")
            .query(Long.class)
            .single();
  }

  @AfterEach
  void leaveNothingBehind() {
    // Without looking for rows that point here: for that PostgreSQL would read whole tables each
    // time.
    sql(
        """
        set session_replication_role = replica;
        delete from campaign_client where campaign_id = %2$d;
        delete from timeline_event where client_no like '%1$s%%';
        delete from questionnaire where client_no like '%1$s%%';
        delete from journey where client_no like '%1$s%%';
        delete from client where client_no like '%1$s%%';
        delete from rep where user_id like '%1$s%%';
        set session_replication_role = default"""
            .formatted(mark, campaign));
    campaigning.clear();
  }

  @ParameterizedTest(name = "{0} reps")
  @ValueSource(ints = {4, 100})
  void eachLookTakesAMoment(int reps) {
    waiting(reps);
    String first = look("first wave of " + CLIENTS + " clients, " + reps + " reps");
    assertThat(first).isEqualTo("DUE " + Math.min(CLIENTS, 30 * reps));

    startAllDue();
    programme.later(Duration.ofHours(1));
    look("an hour later, nothing new");

    workTwoThirdsOfThem();
    programme.later(Duration.ofDays(7));
    look("the week after, two thirds of them worked");

    sql("update rep set active = false where user_id = '" + mark + "-1'");
    look("a rep has left");
  }

  /** One look, and how many clients are due after it. */
  private String look(String when) {
    sql("analyze client");
    sql("analyze campaign_client");
    sql("analyze journey");
    sql("analyze questionnaire");
    long begun = System.nanoTime();
    waves.plan(campaign);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf("%s: %d ms%n", when, taken.toMillis());
    assertThat(taken).as(when).isLessThan(A_MOMENT);
    return "DUE "
        + programme
            .jdbc
            .sql("select count(*) from campaign_client where campaign_id = ? and state = 'DUE'")
            .param(campaign)
            .query(Long.class)
            .single();
  }

  private void waiting(int reps) {
    for (int rep = 0; rep < reps; rep++) {
      team.put(new Rep(mark + "-" + rep, "Rep " + rep, Rep.Dedication.DEDICATED, true));
    }
    sql(
        """
        insert into client (client_no, name, name_key, kind, rep_id, state, created_at)
        select '%1$s' || n, 'Long ' || n, 'long ' || n, 'COMPANY', '%1$s-' || n %% %2$d, 'ACTIVE',
          now() from generate_series(1, %3$d) n"""
            .formatted(mark, reps, CLIENTS));
    sql(
        """
        insert into campaign_client
          (campaign_id, client_no, position, rank_percent, share_percent, segment, rep_id, state)
        select %1$d, '%2$s' || n, n, 1, 1, case when n < %3$d / 5 then 'KEY' else 'REGULAR' end,
          '%2$s-' || n %% %4$d, 'WAITING' from generate_series(1, %3$d) n"""
            .formatted(campaign, mark, CLIENTS, reps));
  }

  private void startAllDue() {
    sql(
        """
        insert into journey (client_no, live_client_no, started_at)
        select client_no, client_no, now() from campaign_client
        where campaign_id = %d and state = 'DUE'"""
            .formatted(campaign));
    sql(
        """
        insert into questionnaire (version, client_no, rep_id, state, created_at)
        select 0, client_no, rep_id, 'DRAFT', now() from campaign_client
        where campaign_id = %d and state = 'DUE'"""
            .formatted(campaign));
    waves.started(campaign, waves.due(campaign, CLIENTS));
  }

  private void workTwoThirdsOfThem() {
    sql(
        """
        update client set worked_at = timestamptz '2027-06-08 12:00Z'
        where cast(substr(client_no, %d) as integer) %% 3 > 0 and client_no in
          (select client_no from campaign_client where campaign_id = %d and state = 'STARTED')"""
            .formatted(mark.length() + 1, campaign));
    sql(
        """
        update journey j set live_client_no = null, outcome = 'worked', ended_at = now()
        from client c where c.client_no = j.live_client_no and c.worked_at is not null
          and c.client_no like '%s%%'"""
            .formatted(mark));
  }

  private void sql(String statement) {
    programme.jdbc.sql(statement).update();
  }
}
