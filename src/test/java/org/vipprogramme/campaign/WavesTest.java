package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

@ProgrammeTest
@Tag("R18")
@DisplayName("R18: clients are given out in waves")
class WavesTest {

  private static final Instant MONDAY = Instant.parse("2027-06-07T09:00:00Z");

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Waves waves;
  @Autowired Team team;
  @Autowired Absences absences;
  @Autowired Timeline timeline;

  private long campaign;

  @BeforeEach
  void aRunningCampaign() {
    campaigning.clear();
    programme.now(MONDAY);
    team.put(new Rep("wavedora", "Dora", Rep.Dedication.DEDICATED, true));
    team.put(new Rep("wavecarla", "Carla", Rep.Dedication.COMBINED, true));
    campaign =
        programme
            .jdbc
            .sql(
                """
                insert into campaign (version, live_mark, name, state, scope, head, starts_on,
                  started_by, created_at, approved_at)
                values (0, 'LIVE', 'Waves', 'RUNNING', 'ALL', 'helen', date '2027-06-07', 'mary',
                  timestamptz '2027-06-01 09:00Z', timestamptz '2027-06-04 09:00Z')
                returning id""")
            .query(Long.class)
            .single();
  }

  @AfterEach
  void leaveNothingBehind() {
    sql("delete from absence where rep_id = 'wavedora'").update();
    campaigning.clear();
  }

  @Test
  @Tag("R6")
  void onMondayEveryRepGetsTwoWeeksOfNorm() {
    waiting("wavedora", 40, "REGULAR");
    waiting("wavecarla", 40, "REGULAR");

    assertThat(look()).isEqualTo("start");

    assertThat(inState("DUE")).isEqualTo(Map.of("wavedora", 30, "wavecarla", 10));
  }

  @Test
  void laterInTheWeekOnlyWhoRunsLowGetsMore() {
    waiting("wavedora", 60, "REGULAR");
    waiting("wavecarla", 60, "REGULAR");
    look();
    startAll();
    work("wavedora", 15);
    work("wavecarla", 6);
    programme.later(Duration.ofDays(1));

    look();

    assertThat(inState("DUE"))
        .as("fifteen are a week of norm, four are less than one")
        .isEqualTo(Map.of("wavecarla", 6));
    assertThat(inState("STARTED")).isEqualTo(Map.of("wavedora", 15, "wavecarla", 4));
  }

  @Test
  void nextMondayEverybodyHasTwoWeeksInHandAgain() {
    waiting("wavedora", 60, "REGULAR");
    look();
    startAll();
    work("wavedora", 15);
    programme.later(Duration.ofDays(7));

    look();

    assertThat(inState("DUE")).isEqualTo(Map.of("wavedora", 15));
  }

  @Test
  @Tag("R3")
  void whoIsAwayGetsNothingNew() {
    waiting("wavedora", 5, "REGULAR");
    waiting("wavecarla", 5, "REGULAR");
    LocalDate today = LocalDate.of(2027, 6, 7);
    absences.put("wavedora", today.minusDays(3), today, null, "helen");

    look();
    assertThat(inState("DUE")).isEqualTo(Map.of("wavecarla", 5));

    programme.later(Duration.ofDays(1));
    look();
    assertThat(inState("DUE")).as("back again").isEqualTo(Map.of("wavedora", 5, "wavecarla", 5));
  }

  @Test
  @Tag("R23")
  void keyClientsComeFirstWhateverTheirPlace() {
    List<String> regular = waiting("wavecarla", 20, "REGULAR");
    List<String> key = waiting("wavecarla", 6, "KEY");
    List<String> top = waiting("wavecarla", 2, "TOP");

    look();

    assertThat(waves.due(campaign, 8))
        .containsExactly(
            top.get(0),
            top.get(1),
            key.get(0),
            key.get(1),
            key.get(2),
            key.get(3),
            key.get(4),
            key.get(5));
    assertThat(waves.due(campaign, 100)).endsWith(regular.get(0), regular.get(1)).hasSize(10);
  }

  @Test
  @Tag("R11")
  void whileServiceRepairsTheRepHasRoomForAnother() {
    waiting("wavecarla", 20, "REGULAR");
    look();
    List<String> started = startAll();
    started.subList(0, 7).forEach(client -> questionnaire(client, "PAUSED"));
    started.subList(7, 10).forEach(client -> questionnaire(client, "DRAFT"));
    programme.later(Duration.ofHours(1));

    look();

    assertThat(inState("DUE")).isEqualTo(Map.of("wavecarla", 7));
  }

  @Test
  void aQuestionnairePausedInAnotherYearDoesNotCount() {
    waiting("wavecarla", 20, "REGULAR");
    look();
    List<String> started = startAll();
    started.forEach(client -> questionnaire(client, "PAUSED"));
    started.forEach(client -> questionnaire(client, "DRAFT"));
    programme.later(Duration.ofHours(1));

    assertThat(look()).isEqualTo("wait");
  }

  @Test
  void theCampaignIsFinishedWhenEverybodyWasWorkedClosedOrLeft() {
    List<String> clients = waiting("wavecarla", 3, "REGULAR");
    look();
    startAll();
    work("wavecarla", 1);
    endJourney(clients.get(1), "closed");

    assertThat(look()).isEqualTo("wait");

    leave(clients.get(2));
    assertThat(look()).isEqualTo("finished");
    assertThat(states(clients)).containsExactly("WORKED", "CLOSED", "LEFT");
  }

  @Test
  void whoWasWorkedOrClosedBeforeTheApprovalIsWorkedInTheCampaign() {
    List<String> clients = waiting("wavecarla", 2, "REGULAR");
    sql("update client set worked_at = timestamptz '2027-06-03 12:00Z' where client_no = ?")
        .param(clients.get(0))
        .update();
    startJourney(clients.get(1), "2027-05-01T09:00:00Z");
    programme.now(Instant.parse("2027-06-02T09:00:00Z"));
    endJourney(clients.get(1), "closed");
    programme.now(MONDAY);

    look();

    assertThat(states(clients)).containsExactly("DUE", "DUE");
  }

  @Test
  @Tag("R27")
  void aJourneyThatWasCancelledBeginsAnew() {
    List<String> clients = waiting("wavecarla", 1, "REGULAR");
    look();
    startAll();
    endJourney(clients.get(0), "cancelled");

    assertThat(look()).isEqualTo("start");
    assertThat(waves.due(campaign, 10)).isEqualTo(clients);
  }

  @Test
  void whoHasALiveJourneyAlreadyNeedsNoSecondOne() {
    List<String> clients = waiting("wavecarla", 2, "REGULAR");
    startJourney(clients.get(0), "2027-06-01T09:00:00Z");
    look();

    assertThat(waves.due(campaign, 10)).containsExactly(clients.get(1));
    assertThat(states(clients)).containsExactly("STARTED", "DUE");
  }

  @Test
  void whoLeftBetweenTheWaveAndItsStartIsNotCalled() {
    List<String> clients = waiting("wavecarla", 1, "REGULAR");
    look();
    leave(clients.get(0));

    assertThat(waves.due(campaign, 10)).isEmpty();
    assertThat(look()).isEqualTo("finished");
  }

  @Test
  @Tag("R27")
  @Tag("R4")
  void clientsOfARepWhoLeftGoToTheLeastLoaded() {
    team.put(new Rep("wavegone", "Gone", Rep.Dedication.DEDICATED, false));
    waiting("wavedora", 6, "REGULAR");
    waiting("wavecarla", 1, "REGULAR");
    List<String> orphans = waiting("wavegone", 3, "REGULAR");
    String nobodys = waiting(null, 1, "REGULAR").get(0);

    look();

    assertThat(orphans.stream().map(programme::repOf))
        .as("carla has one for a norm of five, dora six for fifteen")
        .containsExactly("wavecarla", "wavecarla", "wavedora");
    assertThat(programme.repOf(nobodys)).isEqualTo("wavedora");
    assertThat(timeline.of(orphans.get(0)))
        .extracting(TimelineEvent::text)
        .containsExactly("The rep does not take part any more; goes to Carla, the least loaded.");
    assertThat(inState("DUE")).isEqualTo(Map.of("wavedora", 8, "wavecarla", 3));
  }

  @Test
  @Tag("R4")
  void aFencedClientNeverComesBackToItsAcquirer() {
    waiting("wavedora", 6, "REGULAR");
    String fenced = waiting(null, 1, "REGULAR").get(0);
    sql("update campaign_client set treatment = 'MUST', acquirer = 'wavecarla'"
            + " where client_no = ?")
        .param(fenced)
        .update();

    look();

    assertThat(programme.repOf(fenced)).isEqualTo("wavedora");
  }

  /** As the process asks. */
  private String look() {
    waves.plan(campaign);
    if (!waves.due(campaign, 1).isEmpty()) {
      return "start";
    }
    return waves.isFinished(campaign) ? "finished" : "wait";
  }

  private List<String> waiting(String rep, int howMany, String segment) {
    List<String> clients =
        sql("""
                insert into client (client_no, name, name_key, kind, rep_id, state, created_at)
                select :prefix || n, 'Wave ' || n, 'wave ' || n, 'COMPANY', :rep, 'ACTIVE', now()
                from generate_series(1, :many) n returning client_no""")
            .param("prefix", "V" + UUID.randomUUID() + "-")
            .param("rep", rep)
            .param("many", howMany)
            .query(String.class)
            .list();
    for (String client : clients) {
      sql("""
              insert into campaign_client
                (campaign_id, client_no, position, rank_percent, share_percent, segment, rep_id,
                 state)
              values (?, ?, (select count(*) + 1 from campaign_client where campaign_id = ?), 1, 1,
                ?, ?, 'WAITING')""")
          .params(campaign, client, campaign, segment, rep)
          .update();
    }
    return clients;
  }

  private List<String> startAll() {
    List<String> due = waves.due(campaign, 1000);
    due.forEach(client -> startJourney(client, MONDAY.toString()));
    waves.started(campaign, due);
    return due;
  }

  private void startJourney(String client, String at) {
    sql("insert into journey (client_no, live_client_no, started_at) values (?, ?, ?::timestamptz)")
        .params(client, client, at)
        .update();
  }

  private void endJourney(String client, String outcome) {
    sql("update journey set live_client_no = null, outcome = ?, ended_at = ?::timestamptz"
            + " where live_client_no = ?")
        .params(outcome, now(), client)
        .update();
  }

  private void work(String rep, int howMany) {
    for (String client :
        sql("select cc.client_no from journey j"
                + " join campaign_client cc on cc.client_no = j.live_client_no"
                + " where cc.campaign_id = ? and cc.rep_id = ? order by j.id limit ?")
            .params(campaign, rep, howMany)
            .query(String.class)
            .list()) {
      sql("update client set worked_at = ?::timestamptz where client_no = ?")
          .params(now(), client)
          .update();
      endJourney(client, "worked");
    }
  }

  private void leave(String client) {
    sql("update client set state = 'LEFT' where client_no = ?").param(client).update();
  }

  private void questionnaire(String client, String state) {
    sql("insert into questionnaire (version, client_no, state, created_at)"
            + " values (0, ?, ?, ?::timestamptz)")
        .params(client, state, now())
        .update();
  }

  private static String now() {
    return ClockUtil.getCurrentTime().toInstant().toString();
  }

  private Map<String, Integer> inState(String state) {
    return sql(
            "select c.rep_id, count(*) clients from campaign_client cc"
                + " join client c on c.client_no = cc.client_no"
                + " where cc.campaign_id = ? and cc.state = ? group by c.rep_id")
        .params(campaign, state)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<String> states(List<String> clients) {
    return clients.stream()
        .map(
            client ->
                sql("select state from campaign_client where campaign_id = ? and client_no = ?")
                    .params(campaign, client)
                    .query(String.class)
                    .single())
        .toList();
  }

  private StatementSpec sql(String statement) {
    return programme.jdbc.sql(statement);
  }
}
