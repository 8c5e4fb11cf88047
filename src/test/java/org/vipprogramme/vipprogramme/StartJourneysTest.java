package org.vipprogramme.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep.Dedication;

@ProgrammeTest
@Tag("R18")
@DisplayName("R18: a wave starts real journeys and follows them to their end")
class StartJourneysTest {

  /** Seven dedicated reps hold two hundred and ten clients in two weeks. */
  private static final int REPS = 7;

  private static final int CLIENTS = 205;

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired HistoryService history;

  private final List<String> clients = new ArrayList<>();
  private ProcessInstance campaign;

  @BeforeEach
  void nobodyElse() {
    campaigning.clear();
  }

  @AfterEach
  void leaveNothingBehind() {
    refuseNobody();
    clients.forEach(this::endJourney);
    campaigning.clear();
  }

  @Test
  void aHundredStartInOneTransactionAndAFailureLosesOnlyItsOwnHundred() {
    for (int i = 1; i <= REPS; i++) {
      campaigning.rep("starter" + i, Dedication.DEDICATED);
    }
    clients(CLIENTS);
    approved();
    fire(VipProgrammeProcess.FIRST_DAY_TIMER);

    step();
    assertThat(live()).as("planned").isZero();
    step();
    assertThat(live()).as("the first hundred").isEqualTo(100);
    step();
    String refused = refuseOneOfTheNext();
    assertThatThrownBy(this::step).hasStackTraceContaining("nobody_today");
    assertThat(live()).as("the second hundred is undone as a whole").isEqualTo(100);
    assertThat(inState("STARTED")).isEqualTo(100);

    refuseNobody();
    programme.goOn();

    assertThat(live()).isEqualTo(CLIENTS);
    assertThat(inState("STARTED")).isEqualTo(CLIENTS);
    assertThat(programme.open(refused)).containsExactly("UserTask_RecordCall");
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(campaign.getId())
                .activityId(VipProgrammeProcess.START_JOURNEYS)
                .finished()
                .count())
        .isEqualTo(3);
    assertThat(
            programme
                .runtime
                .createProcessInstanceQuery()
                .superProcessInstanceId(campaign.getId())
                .count())
        .as("the campaign has no children")
        .isZero();
  }

  @Test
  @Tag("R8")
  @Tag("R27")
  void whatBecomesOfTheJourneysIsSeenAtTheNextLook() {
    campaigning.rep("starter1", Dedication.DEDICATED);
    clients(4);
    approved();
    fire(VipProgrammeProcess.FIRST_DAY_TIMER);
    programme.goOn();
    String closed = clients.get(0);
    String left = clients.get(1);
    String deleted = clients.get(2);
    String worked = clients.get(3);

    submit(closed, "UserTask_RecordCall", Answers.refused());
    programme.submit(
        "helen",
        closed,
        "UserTask_DecideOnClient",
        Map.of("headAnswer", "close", "headReason", "They move abroad"));
    programme.jdbc.sql("update client set state = 'LEFT' where client_no = ?").param(left).update();
    endJourney(deleted);
    work(worked);
    lookAgain();

    assertThat(clients.stream().map(this::state))
        .containsExactly("CLOSED", "LEFT", "STARTED", "WORKED");
    assertThat(programme.open(deleted))
        .as("called anew after an administrator deleted the journey")
        .containsExactly("UserTask_RecordCall");
    work(deleted);
    lookAgain();
    assertThat(campaigning.task(campaign, VipProgrammeProcess.REVIEW_RESULTS)).isNotNull();
  }

  private void clients(int howMany) {
    for (int i = 1; i <= howMany; i++) {
      clients.add(campaigning.client("Company " + i, 1000, null, null));
    }
  }

  private void approved() {
    campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    campaigning.submit(
        "helen", campaign, VipProgrammeProcess.REVIEW_SPLIT, Map.of("splitAnswer", "approve"));
  }

  /** From now on one client of the next part cannot have a journey. */
  private String refuseOneOfTheNext() {
    String refused =
        programme
            .jdbc
            .sql(
                "select client_no from campaign_client where campaign_id = ? and state = 'DUE'"
                    + " order by position offset 50 limit 1")
            .param(campaignId())
            .query(String.class)
            .single();
    programme
        .jdbc
        .sql(
            "alter table journey add constraint nobody_today check (client_no <> '%s') not valid"
                .formatted(refused))
        .update();
    return refused;
  }

  private void refuseNobody() {
    programme.jdbc.sql("alter table journey drop constraint if exists nobody_today").update();
  }

  /** Executes the campaign's next job, one transaction. */
  private void step() {
    programme.jobs.executeJob(job(null).getId());
  }

  private void fire(String timer) {
    programme.jobs.executeJob(job(timer).getId());
  }

  private void lookAgain() {
    fire(VipProgrammeProcess.TIME_TO_LOOK_TIMER);
    programme.goOn();
  }

  private Job job(String activity) {
    var query = programme.jobs.createJobQuery().processInstanceId(campaign.getId());
    return (activity == null ? query : query.activityId(activity)).singleResult();
  }

  private void work(String client) {
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    submit(client, "UserTask_OpenMeeting", Answers.opening());
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Map.of("volumeTalk", "No growth"));
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());
    submit(client, "UserTask_HandIn", Answers.handIn());
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit("starter1", client, task, answers);
  }

  private void endJourney(String client) {
    programme
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(client, "client-journey")
        .list()
        .forEach(journey -> programme.runtime.deleteProcessInstance(journey.getId(), "deleted"));
  }

  private long live() {
    return programme
        .jdbc
        .sql(
            "select count(*) from journey j join campaign_client cc"
                + " on cc.client_no = j.live_client_no and cc.campaign_id = ?")
        .param(campaignId())
        .query(Long.class)
        .single();
  }

  private long inState(String state) {
    return programme
        .jdbc
        .sql("select count(*) from campaign_client where campaign_id = ? and state = ?")
        .params(campaignId(), state)
        .query(Long.class)
        .single();
  }

  private String state(String client) {
    return programme
        .jdbc
        .sql("select state from campaign_client where campaign_id = ? and client_no = ?")
        .params(campaignId(), client)
        .query(String.class)
        .single();
  }

  private long campaignId() {
    return (Long) programme.runtime.getVariable(campaign.getId(), "campaignId");
  }
}
