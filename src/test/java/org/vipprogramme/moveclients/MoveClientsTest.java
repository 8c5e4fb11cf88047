package org.vipprogramme.moveclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

@ProgrammeTest
@PassesWhole(MoveClientsProcess.KEY)
@Tag("R27")
class MoveClientsTest {

  private static final AtomicInteger TEAMS = new AtomicInteger();

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired Team team;
  @Autowired Timeline timeline;
  @Autowired Questionnaires questionnaires;
  @Autowired RelationshipContacts contacts;
  @Autowired Http http;
  @Autowired Tables tables;

  private String old;
  private String next;

  @BeforeEach
  void twoRepsOfOurOwn() {
    int number = TEAMS.incrementAndGet();
    old = "moved" + number;
    next = "mover" + number;
    programme.people();
    programme.rep(old, "Olga Old " + number);
    programme.rep(next, "Nick Next " + number);
  }

  @AfterEach
  void theyGoHome() {
    for (String rep : List.of(old, next)) {
      team.put(new Rep(rep, team.nameOf(rep), Rep.Dedication.DEDICATED, false));
    }
  }

  @Test
  void aCallFollowsTheClientAndTheOldRepSeesNothingOfItAnyMore() {
    String client = called("Marble Works");
    Task call = programme.task(client, "UserTask_RecordCall");
    programme.as(old, () -> programme.tasks.claim(call.getId(), old));

    moveOne(client, next);

    assertThat(clients.get(client).repId()).isEqualTo(next);
    assertThat(programme.task(client, "UserTask_RecordCall").getAssignee()).isNull();
    assertThat(programme.offeredTo(call)).containsExactly(next);
    assertThat(programme.seenBy(old, client)).isEmpty();
    assertThat(http.get(old, "/engine-rest/task/" + call.getId()).status()).isEqualTo(404);
    assertThat(http.claim(old, call.getId()).status()).isEqualTo(403);
    assertThat(http.get(next, "/engine-rest/task/" + call.getId()).status()).isEqualTo(200);
    programme.submit(next, client, "UserTask_RecordCall", Answers.agreed());
    assertThat(programme.offeredTo(programme.task(client, "UserTask_PrepareMeeting")))
        .as("and so does what comes next")
        .containsExactly(next);
    assertThat(told(client))
        .anyMatch(text -> text.contains("Because qxzvkwreason"))
        .anyMatch(text -> text.contains("has the client now"));
    assertThat(tables.ofEngineWith("qxzvkwreason"))
        .as("the reason is not the engine's business")
        .isEmpty();
  }

  @Test
  void aMeetingAgreedFollowsTheClient() {
    String client = called("Mica Works");
    submit(client, "UserTask_RecordCall", Answers.agreed());

    moveOne(client, next);

    assertThat(programme.offeredTo(programme.task(client, "UserTask_PrepareMeeting")))
        .containsExactly(next);
    programme.submit(next, client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit(next, client, "UserTask_OpenMeeting", Answers.opening());
    assertThat(programme.task(client, "UserTask_RecordQuality").getAssignee()).isEqualTo(next);
  }

  @Test
  void theFollowUpOfAMeetingIsTheNewRepsAtOnceAndCountsForThem() {
    String client = called("Moss Works");
    met(client);

    moveOne(client, next);

    Task quality = programme.task(client, "UserTask_RecordQuality");
    assertThat(quality.getAssignee()).isEqualTo(next);
    assertThat(programme.offeredTo(quality)).containsExactly(next);
    assertThat(http.get(old, "/engine-rest/task/" + quality.getId()).status()).isEqualTo(404);
    programme.submit(next, client, "UserTask_RecordQuality", Answers.goodInternet());
    programme.submit(next, client, "UserTask_OfferVolume", Map.of("volumeTalk", "Enough"));
    programme.submit(next, client, "UserTask_OfferNew", Answers.newOffers());
    programme.submit(next, client, "UserTask_AskReferrals", Answers.noReferrals());
    programme.submit(next, client, "UserTask_HandIn", Answers.handIn());
    assertThat(questionnaires.of(client).get(0).repId()).isEqualTo(next);
  }

  @Test
  void aRepairGoesOnAndTheNewRepAsksTheClient() {
    String client = called("Mortar Works");
    problemFound(client);

    moveOne(client, next);

    assertThat(questionnaires.of(client).get(0).repId()).isEqualTo(next);
    repaired(client);
    assertThat(programme.offeredTo(programme.task(client, "UserTask_AskClient")))
        .containsExactly(next);
  }

  @Test
  void aConfirmationToAskForFollowsTheClient() {
    String client = called("Mesh Works");
    problemFound(client);
    repaired(client);

    moveOne(client, next);

    assertThat(programme.seenBy(old, client)).isEmpty();
    programme.submit(next, client, "UserTask_AskClient", Answers.notAllRight());
    assertThat(programme.open(client)).containsExactly("UserTask_PlanRepair");
  }

  @Test
  void aSaleAndAHandInFollowTheClientAndALeadStaysInThePool() {
    String client = called("Mill Works");
    met(client);
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Answers.volume());
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.twoReferrals());

    moveOne(client, next);

    assertThat(programme.task(client, "UserTask_CloseSale").getAssignee()).isEqualTo(next);
    assertThat(programme.task(client, "UserTask_HandIn").getAssignee()).isEqualTo(next);
    assertThat(programme.seenBy(old, client))
        .containsExactly("UserTask_WorkReferral", "UserTask_WorkReferral");
  }

  @Test
  @Tag("R24")
  void aRelationshipContactFollowsTheClient() {
    String client = programme.client("Mocha Works", old);
    long contact = contacts.open(client, old).orElseThrow();
    programme.begin("relationship-contact", client, Map.of("relationshipContactId", contact));

    moveOne(client, next);

    assertThat(contacts.get(contact).repId()).isEqualTo(next);
    assertThat(programme.offeredTo(programme.task(client, "UserTask_AgreeContact")))
        .containsExactly(next);
    assertThat(programme.seenBy(old, client)).isEmpty();
  }

  @Test
  void whatAColleagueHasClaimedForTheRepStaysWithThem() {
    String client = called("Moat Works");
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    Task meeting = programme.task(client, "UserTask_OpenMeeting");
    programme.as("helen", () -> programme.tasks.addCandidateUser(meeting.getId(), "dan"));
    programme.submit("dan", meeting, Answers.opening());

    moveOne(client, next);

    Task quality = programme.task(client, "UserTask_RecordQuality");
    assertThat(quality.getAssignee()).isEqualTo("dan");
    programme.submit("dan", quality, Answers.slowInternet());
    assertThat(programme.task(client, "UserTask_RecordProblem").getAssignee()).isEqualTo("dan");
  }

  @Test
  void aClientWithoutAnythingOpenMovesToo() {
    String client = programme.client("Meadow Works", null);

    moveOne(client, MoveClientsService.SPREAD);

    assertThat(clients.get(client).repId()).isNotNull();
  }

  @Test
  @Tag("R4")
  @Tag("R6")
  void allClientsOfARepWhoLeavesAreSpreadFiftyAtATime() {
    programme
        .jdbc
        .sql(
            """
            insert into client (client_no, name, name_key, kind, rep_id, state, created_at,
              relationship, acquired_by)
            select ? || n, 'Many ' || n, ? || n, 'COMPANY', ?, 'ACTIVE', now(), 'FENCED', ?
            from generate_series(1, 119) as n
            """)
        .params(old + "-", old + "-", old, "NICK NEXT " + next.replace("mover", ""))
        .update();
    String called = called("Mast Works");
    String colleagues = programme.client("Mire Works", "dan");
    programme.begin("client-journey", colleagues);
    programme.submit("dan", colleagues, "UserTask_RecordCall", Answers.agreed());
    programme.submit("dan", colleagues, "UserTask_PrepareMeeting", Answers.meetingNow());
    Task meeting = programme.task(colleagues, "UserTask_OpenMeeting");
    programme.as("helen", () -> programme.tasks.addCandidateUser(meeting.getId(), old));
    programme.submit(old, meeting, Answers.opening());

    Task choice = programme.start("helen", MoveClientsProcess.KEY);
    submitOnly(choice, all(MoveClientsService.SPREAD, true));

    assertThat(team.find(old)).get().extracting(Rep::active).isEqualTo(false);
    assertThat(left()).as("nothing has moved yet").isEqualTo(120);
    Job job = ready(choice);
    for (int still : new int[] {70, 20, 0}) {
      programme.jobs.executeJob(job.getId());
      assertThat(left()).isEqualTo(still);
      job = ready(choice);
    }
    assertThat(job).isNull();
    assertThat(number("rep_id = '%s' and relationship = 'FENCED'".formatted(next)))
        .as("not to whom fenced them off")
        .isZero();
    assertThat(number("client_no like '%s-%%' and rep_id is null".formatted(old))).isZero();
    assertThat(programme.offeredTo(programme.task(called, "UserTask_RecordCall")))
        .containsExactly(clients.get(called).repId());
    assertThat(programme.task(colleagues, "UserTask_RecordQuality").getAssignee())
        .as("the meeting held for a colleague goes back")
        .isEqualTo("dan");
    assertThat(tasksOf(old)).isZero();
    assertThat(told(old + "-1")).hasSize(2).first().asString().contains("Because qxzvkwreason");
  }

  @Test
  void aLeadClaimedByARepWhoLeavesIsOfferedToAllAgain() {
    String client = called("Mango Works");
    met(client);
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Map.of("volumeTalk", "Enough"));
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.twoReferrals());
    Task lead = leads(client).get(0);
    programme.as(old, () -> programme.tasks.claim(lead.getId(), old));

    Task choice = programme.start("helen", MoveClientsProcess.KEY);
    programme.submit("helen", choice, all(next, true));

    assertThat(leads(client)).hasSize(2).allMatch(task -> task.getAssignee() == null);
    assertThat(programme.offeredTo(lead)).containsExactly(Roles.VIP_REP);
    assertThat(clients.get(client).repId()).isEqualTo(next);
  }

  @Test
  void aRepWhoIsNotInTheTeamAnyMoreCanBeChosenAsLongAsTheyHaveClients() {
    String client = programme.client("Muslin Works", old);
    team.put(new Rep(old, "Olga Old", Rep.Dedication.DEDICATED, false));

    Task choice = programme.start("mary", MoveClientsProcess.KEY);
    assertThat(programme.shown(choice).get("presentRepOptions").toString())
        .contains("Olga Old (not in the team)");
    assertThat(programme.shown(choice).get("newOwnerOptions").toString())
        .doesNotContain("Olga Old");
    programme.submit("mary", choice, all(next, false));

    assertThat(clients.get(client).repId()).isEqualTo(next);
  }

  @Test
  @Tag("R4")
  void whatCannotBeIsRefusedAndTheTaskStaysOpen() {
    String client = programme.client("Magnet Works", old);
    set(client, "relationship = 'FENCED', acquired_by = '%s'".formatted(next.toUpperCase()));
    String gone = programme.client("Magma Works", old);
    set(gone, "state = 'LEFT'");
    String duplicate = programme.client("Magma Works Inc", old);
    set(duplicate, "state = 'DUPLICATE', same_as = '%s'".formatted(client));

    refused(one("no-such", next), "There is no client no-such.");
    refused(one(gone, next), "Client " + gone + " has left.");
    refused(one(duplicate, next), "lives on as " + client);
    refused(one(client, old), team.nameOf(old) + " is the rep already.");
    refused(one(client, next), "Client " + client + " is fenced off by " + team.nameOf(next));
    refused(all(next, false), "Of these clients are 1 fenced off by " + team.nameOf(next));
    refused(one(client, "helen"), "please choose one of the options");
    refused(all(old, true), team.nameOf(old) + " is the rep already.");
    refused(
        Answers.with(all(old, false), "presentRep", next), team.nameOf(next) + " has no clients.");
    assertThat(clients.get(client)).extracting(Client::repId).isEqualTo(old);
    assertThat(team.find(old)).get().extracting(Rep::active).isEqualTo(true);
  }

  @Test
  void aRepCannotStartThis() {
    assertThatThrownBy(() -> programme.start("rita", MoveClientsProcess.KEY))
        .isInstanceOf(AuthorizationException.class);
  }

  private void refused(Map<String, Object> answers, String why) {
    Task choice = programme.start("helen", MoveClientsProcess.KEY);
    assertThatThrownBy(() -> programme.submit("helen", choice, answers)).hasMessageContaining(why);
    assertThat(programme.tasks.createTaskQuery().taskId(choice.getId()).count()).isOne();
  }

  private void moveOne(String client, String to) {
    Task choice = programme.start("helen", MoveClientsProcess.KEY);
    programme.submit("helen", choice, one(client, to));
  }

  private static Map<String, Object> one(String client, String to) {
    return Map.of(
        "moveWhat",
        "one",
        "movedClient",
        client,
        "newOwner",
        to,
        "moveReason",
        "Because qxzvkwreason");
  }

  private Map<String, Object> all(String to, boolean leaves) {
    return new HashMap<>(
        Map.of(
            "moveWhat", "all",
            "presentRep", old,
            "repLeaves", leaves,
            "newOwner", to,
            "moveReason", "Because qxzvkwreason"));
  }

  /** Submits the form without running the jobs behind it. */
  private void submitOnly(Task task, Map<String, Object> answers) {
    programme.as("helen", () -> programme.forms.submitTaskForm(task.getId(), answers));
  }

  private Job ready(Task task) {
    return programme
        .jobs
        .createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult();
  }

  private String called(String name) {
    String client = programme.client(name, old);
    programme.begin("client-journey", client);
    return client;
  }

  private void met(String client) {
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    submit(client, "UserTask_OpenMeeting", Answers.opening());
  }

  private void problemFound(String client) {
    met(client);
    submit(client, "UserTask_RecordQuality", Answers.slowInternet());
    submit(client, "UserTask_RecordProblem", Answers.problem());
  }

  private void repaired(String client) {
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit(old, client, task, answers);
  }

  private List<Task> leads(String client) {
    return programme
        .tasks
        .createTaskQuery()
        .processVariableValueEquals("clientNo", client)
        .taskDefinitionKey("UserTask_WorkReferral")
        .list();
  }

  private long tasksOf(String rep) {
    return programme.tasks.createTaskQuery().taskInvolvedUser(rep).count();
  }

  private long left() {
    return number("rep_id = '%s' and state = 'ACTIVE'".formatted(old));
  }

  private long number(String which) {
    return programme
        .jdbc
        .sql("select count(*) from client where " + which)
        .query(Long.class)
        .single();
  }

  private void set(String client, String what) {
    programme.jdbc.sql("update client set " + what + " where client_no = ?").param(client).update();
  }

  private List<String> told(String client) {
    return timeline.of(client).stream().map(TimelineEvent::text).toList();
  }
}
