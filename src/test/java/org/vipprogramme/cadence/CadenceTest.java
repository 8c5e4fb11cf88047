package org.vipprogramme.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(CadenceProcess.KEY)
class CadenceTest {

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired RelationshipContacts contacts;
  @Autowired JourneyStarter journeys;
  @Autowired HistoryService history;

  /** Clients of other tests are never due here, and no campaign of theirs is under way. */
  @BeforeEach
  void nobodyElseIsDue() {
    programme.jdbc.sql("update client set last_contact_at = null").update();
    programme.jdbc.sql("update campaign set live_mark = null").update();
    programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("vip-programme")
        .list()
        .forEach(one -> programme.runtime.deleteProcessInstance(one.getId(), "next test"));
    history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("vip-programme")
        .startedAfter(Date.from(Instant.parse("2030-01-01T00:00:00Z")))
        .list()
        .forEach(one -> history.deleteHistoricProcessInstance(one.getId()));
  }

  @Test
  @Tag("R23")
  void theMostValuableAreMetEveryMonthKeyClientsEveryQuarterOthersNot() {
    String top = client("Ash Holding", "TOP", "2026-02-10T15:00:00Z");
    String key = client("Beech Holding", "KEY", "2025-12-10T15:00:00Z");
    String soon = client("Box Holding", "KEY", "2025-12-11T15:00:00Z");
    String regular = client("Cork Holding", "REGULAR", "2024-03-10T15:00:00Z");
    String unknown = client("Ebony Holding", null, "2024-03-10T15:00:00Z");
    String neverMet = client("Fig Holding", "TOP", null);

    morningOf("2026-03-10");

    for (String due : List.of(top, key)) {
      Task agree = programme.task(due, "UserTask_AgreeContact");
      assertThat(programme.offeredTo(agree)).containsExactly("rita");
    }
    for (String notDue : List.of(soon, regular, unknown, neverMet)) {
      assertThat(programme.open(notDue)).as(notDue).isEmpty();
    }
    ProcessInstance contact = contact(top);
    assertThat(programme.runtime.getVariables(contact.getId()))
        .containsEntry("clientNo", top)
        .containsEntry("clientName", "Ash Holding")
        .containsEntry("clientCity", "Riga")
        .containsEntry("repId", "rita")
        .containsEntry("relationshipContactId", contacts.of(top).get(0).id());

    morningOf("2026-03-11");
    assertThat(programme.open(soon)).containsExactly("UserTask_AgreeContact");
    assertThat(programme.open(top)).as("one contact at a time").hasSize(1);
  }

  @ParameterizedTest(name = "a {0} client met on {1} is due on {2}")
  @CsvSource({
    "TOP, 2026-01-31T12:00:00Z, 2026-02-28",
    "TOP, 2028-01-31T12:00:00Z, 2028-02-29",
    "TOP, 2028-02-29T12:00:00Z, 2028-03-29",
    "TOP, 2026-12-31T23:59:59Z, 2027-01-31",
    "KEY, 2026-11-30T12:00:00Z, 2027-02-28",
    "KEY, 2026-11-10T00:00:00Z, 2027-02-10",
  })
  @Tag("R23")
  void monthsAreCountedByTheCalendar(String segment, String met, String due) {
    String client = client("Gum Holding", segment, met);

    morningOf(LocalDate.parse(due).minusDays(1).toString());
    assertThat(programme.open(client)).isEmpty();
    morningOf(due);
    assertThat(programme.open(client)).containsExactly("UserTask_AgreeContact");
  }

  @Test
  @Tag("R24")
  void theClientsWishIsRespected() {
    String client = client("Hazel Holding", "TOP", "2026-01-10T15:00:00Z");
    clients.notBefore(client, LocalDate.parse("2026-03-10"));

    morningOf("2026-03-09");
    assertThat(programme.open(client)).isEmpty();
    morningOf("2026-03-10");
    assertThat(programme.open(client)).hasSize(1);
  }

  @Test
  @Tag("R23")
  void whoIsOnAJourneyOrLeftOrHasNoRepIsNotAskedForAMeeting() {
    String onJourney = client("Iris Holding", "TOP", "2026-01-10T15:00:00Z");
    journeys.start(onJourney);
    String left = client("Jade Holding", "TOP", "2026-01-10T15:00:00Z");
    set(left, "state = 'LEFT'");
    String nobodys = client("Kola Holding", "TOP", "2026-01-10T15:00:00Z");
    set(nobodys, "rep_id = null");
    programme
        .jdbc
        .sql("insert into rep values ('gone-rep', 'Gone Rep', 'DEDICATED', false)")
        .update();
    String ofSomebodyGone = client("Lime Holding", "TOP", "2026-01-10T15:00:00Z");
    set(ofSomebodyGone, "rep_id = 'gone-rep'");

    morningOf("2026-03-10");

    for (String client : List.of(onJourney, left, nobodys, ofSomebodyGone)) {
      assertThat(contacts.of(client)).as(client).isEmpty();
    }
    programme.jdbc.sql("update client set rep_id = null where rep_id = 'gone-rep'").update();
    programme.jdbc.sql("delete from rep where user_id = 'gone-rep'").update();
  }

  @Test
  @Tag("R23")
  void aThousandWhoAreDueAtOnceStartInBatches() {
    String first = client("Maple Holding", "KEY", "2025-06-10T15:00:00Z");
    programme
        .jdbc
        .sql(
            "insert into client (client_no, name, name_key, kind, rep_id, state, created_at,"
                + " segment, last_contact_at) select 'MANY' || n, 'Many ' || n, 'many ' || n,"
                + " 'COMPANY', 'rita', 'ACTIVE', now(), 'KEY', timestamptz '2025-06-11T12:00:00Z'"
                + " from generate_series(1, 999) n")
        .update();

    ProcessInstance morning = morningOf("2026-03-10");

    assertThat(
            programme
                .jdbc
                .sql("select count(*) from relationship_contact where client_no like 'MANY%'")
                .query(Long.class)
                .single())
        .isEqualTo(999);
    assertThat(programme.open(first)).hasSize(1);
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(morning.getId())
                .activityId("ServiceTask_StartContacts")
                .count())
        .as("rounds of at most 100, and one that finds nobody")
        .isEqualTo(11);
    forgetTheThousand();
  }

  @Test
  @Tag("R22")
  void whoWasNotWorkedForAYearWaitsForTheNextCampaign() {
    String never = client("Nut Holding", null, null);
    String long12 = client("Oak Holding", "REGULAR", null);
    set(long12, "worked_at = '2025-03-10T12:00:00Z'");
    String lately = client("Pine Holding", "REGULAR", null);
    set(lately, "worked_at = '2025-03-11T12:00:00Z'");
    String onJourney = client("Quince Holding", "KEY", null);
    journeys.start(onJourney);
    String left = client("Rose Holding", null, null);
    set(left, "state = 'LEFT'");

    morningOf("2026-03-10");

    LocalDate today = LocalDate.parse("2026-03-10");
    assertThat(clients.get(never).nextCampaignSince()).isEqualTo(today);
    assertThat(clients.get(long12).nextCampaignSince()).isEqualTo(today);
    for (String client : List.of(lately, onJourney, left)) {
      assertThat(clients.get(client).nextCampaignSince()).as(client).isNull();
    }

    morningOf("2026-03-11");
    assertThat(clients.get(never).nextCampaignSince()).as("since the first day").isEqualTo(today);
    assertThat(clients.get(lately).nextCampaignSince()).isEqualTo("2026-03-11");

    clients.worked(never);
    assertThat(clients.get(never).nextCampaignSince()).isNull();
  }

  @Test
  @Tag("R22")
  void whoIsInTheCampaignUnderWayDoesNotWaitForTheNext() {
    String client = client("Sorb Holding", null, null);
    long campaign = campaign("2026-02-01", "live");
    programme
        .jdbc
        .sql(
            "insert into campaign_client (campaign_id, client_no, position, rank_percent,"
                + " share_percent, state) values (?, ?, 1, 1, 1, 'WAITING')")
        .params(campaign, client)
        .update();

    morningOf("2026-03-10");
    assertThat(clients.get(client).nextCampaignSince()).isNull();

    programme
        .jdbc
        .sql("update campaign set live_mark = null where id = ?")
        .param(campaign)
        .update();
    morningOf("2026-03-11");
    assertThat(clients.get(client).nextCampaignSince()).isEqualTo("2026-03-11");
    programme.jdbc.sql("delete from campaign_client where client_no = ?").param(client).update();
    programme.jdbc.sql("delete from campaign where id = ?").param(campaign).update();
  }

  @Test
  @Tag("R26")
  void aCampaignBeginsOnItsDateAndManagementIsOfferedIt() {
    firmHasClientsSince("2031-01-15");

    morningOf("2031-05-30");
    assertThat(programmes()).isEmpty();
    ProcessInstance morning = morningOf("2031-06-02");

    assertThat(programme.ends(morning)).containsExactly("EndEvent_CampaignStarted");
    Task appoint =
        programme
            .tasks
            .createTaskQuery()
            .processInstanceId(programmes().get(0))
            .taskDefinitionKey("UserTask_AppointHead")
            .singleResult();
    assertThat(appoint.getAssignee()).isNull();
    assertThat(programme.offeredTo(appoint)).containsExactly("management");
  }

  @Test
  @Tag("R26")
  void itBeginsOnceAYearEvenIfManagementDoesNotWantIt() {
    firmHasClientsSince("2032-01-15");
    morningOf("2032-06-01");
    assertThat(programmes()).hasSize(1);

    ProcessInstance again = morningOf("2032-06-02");
    assertThat(programme.ends(again)).containsExactly("EndEvent_NoCampaignDue");
    assertThat(programmes()).hasSize(1);

    programme.runtime.deleteProcessInstance(programmes().get(0), "Not this year");
    morningOf("2032-06-03");
    assertThat(programmes()).isEmpty();
    morningOf("2033-06-01");
    assertThat(programmes()).as("the next year").hasSize(1);
  }

  @Test
  @Tag("R26")
  void noCampaignBeginsWhereOneIsUnderWayOrWasOpenedThisSeason() {
    firmHasClientsSince("2034-01-15");
    long ofLastYear = campaign("2034-02-01", "live");
    morningOf("2034-06-01");
    assertThat(programmes()).as("one is live").isEmpty();

    long ofThisYear = campaign("2034-06-05", null);
    set("campaign", ofLastYear, "live_mark = null");
    morningOf("2034-06-09");
    assertThat(programmes()).as("one was opened and closed").isEmpty();

    set("campaign", ofThisYear, "starts_on = '2034-03-01', created_at = '2034-03-01T08:00:00Z'");
    morningOf("2034-06-12");
    assertThat(programmes()).as("that one was in spring").hasSize(1);
    programme.jdbc.sql("delete from campaign where name = 'A campaign'").update();
  }

  @Test
  @Tag("R26")
  void aFirmThatHasJustBegunIsNotSurprised() {
    firmHasClientsSince("2035-06-04");

    morningOf("2035-06-05");
    assertThat(programmes()).as("nobody was on the list on the 1st of June").isEmpty();

    firmHasClientsSince("2035-05-31");
    morningOf("2035-06-29");
    assertThat(programmes()).as("the last day but one").hasSize(1);
  }

  @Test
  @Tag("R26")
  void aMonthAfterItsDateManagementBeginsWhenItFits() {
    firmHasClientsSince("2036-01-15");

    morningOf("2036-07-01");

    assertThat(programmes()).isEmpty();
  }

  private void firmHasClientsSince(String day) {
    programme.client("Spruce Holding", "rita");
    programme
        .jdbc
        .sql("update client set created_at = ?")
        .param(Timestamp.from(Instant.parse(day + "T12:00:00Z")))
        .update();
  }

  /** Ids of the campaigns being prepared. */
  private List<String> programmes() {
    return programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("vip-programme")
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  private void set(String table, long id, String what) {
    programme.jdbc.sql("update " + table + " set " + what + " where id = ?").param(id).update();
  }

  private String client(String name, String segment, String met) {
    String client = programme.client(name, "rita");
    programme
        .jdbc
        .sql("update client set segment = ?, last_contact_at = ? where client_no = ?")
        .params(segment, met == null ? null : Timestamp.from(Instant.parse(met)), client)
        .update();
    return client;
  }

  private void set(String client, String what) {
    programme.jdbc.sql("update client set " + what + " where client_no = ?").param(client).update();
  }

  private long campaign(String startsOn, String liveMark) {
    return programme
        .jdbc
        .sql(
            "insert into campaign (version, live_mark, name, state, scope, head, starts_on,"
                + " started_by, created_at) values (0, ?, 'A campaign', 'RUNNING', 'ALL', 'helen',"
                + " ?, 'mary', ?) returning id")
        .params(
            liveMark,
            LocalDate.parse(startsOn),
            Timestamp.from(Instant.parse(startsOn + "T08:00:00Z")))
        .query(Long.class)
        .single();
  }

  private void forgetTheThousand() {
    programme
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKeyLike("MANY%")
        .list()
        .forEach(one -> programme.runtime.deleteProcessInstance(one.getId(), "end of the test"));
    programme.jdbc.sql("delete from relationship_contact where client_no like 'MANY%'").update();
    programme.jdbc.sql("delete from client where client_no like 'MANY%'").update();
  }

  private ProcessInstance contact(String client) {
    return programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("relationship-contact")
        .processInstanceBusinessKey(client)
        .singleResult();
  }

  /** The timer fires at seven in the morning of this day. */
  private ProcessInstance morningOf(String day) {
    programme.now(Instant.parse(day + "T07:00:00Z"));
    Job timer =
        programme
            .jobs
            .createJobQuery()
            .processDefinitionKey(CadenceProcess.KEY)
            .activityId(CadenceProcess.EVERY_MORNING_START)
            .singleResult();
    programme.jobs.executeJob(timer.getId());
    ProcessInstance begun =
        programme
            .runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(CadenceProcess.KEY)
            .singleResult();
    programme.goOn();
    assertThat(programme.isOver(begun)).isTrue();
    return begun;
  }
}
