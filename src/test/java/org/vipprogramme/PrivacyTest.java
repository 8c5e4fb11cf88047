package org.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.support.Answers.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;

/**
 * The engine knows where a client stands, and nobody's words, names, phones or addresses. Every
 * secret of these tests has the word "qxzvkw" somewhere, which no diagram and no company has and
 * which is too long to turn up in the hash of a password.
 */
@ProgrammeTest
class PrivacyTest {

  private static final String MARK = "qxzvkw";

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired HistoryService history;
  @Autowired Http http;
  @Autowired Tables tables;

  private String client;

  @Test
  void theEngineKeepsNothingOfWhatASatisfiedPrivatePersonSaid() {
    client = programme.client("Petra qxzvkwova", "rita");
    programme
        .jdbc
        .sql("update client set kind = 'PERSON', city = 'Riga' where client_no = ?")
        .param(client)
        .update();
    long petra =
        programme.contact(client, "Petra qxzvkwova", "+371 2000 0qxzvkw", "petra@qxzvkw.example");
    journeys.start(client);
    programme.goOn();
    requireSilence();

    step("rita", "UserTask_RecordCall", Answers.notReached());
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    step(
        "rita",
        "UserTask_RecordCall",
        Map.of(
            "callOutcome", "wrong-person",
            "spokenTo", "" + petra,
            "newPersonName", "Nora qxzvkwnew",
            "newPersonRole", "qxzvkwwife",
            "newPersonPhone", "+371 2000 1qxzvkw",
            "newPersonEmail", "nora@qxzvkw.example",
            "callNotes", "Call qxzvkwnotes"));
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    step(
        "rita",
        "UserTask_RecordCall",
        Map.of("callOutcome", "refused", "refusalReason", "qxzvkwwhy"));
    step(
        "helen",
        "UserTask_DecideOnClient",
        Map.of("headAnswer", "later", "laterOn", day(7), "headReason", "qxzvkwreason"));
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");
    step("rita", "UserTask_RecordCall", with(Answers.agreed(), "callNotes", "Agreed qxzvkwnotes"));
    step("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    step("rita", "UserTask_OpenMeeting", opening(petra));
    step("rita", "UserTask_RecordQuality", quality(100));
    step(
        "rita",
        "UserTask_OfferVolume",
        Map.of("volumeTalk", "qxzvkwvolume", "volumeOffers", offers()));
    step("rita", "UserTask_OfferNew", Map.of("newTalk", "qxzvkwtalk", "newGoods", offers()));
    step("rita", "UserTask_AskReferrals", referral(petra));
    step("rita", "UserTask_HandIn", Map.of("handedIn", true, "handInNotes", "qxzvkwhandin"));
    for (Task sale : all("UserTask_CloseSale")) {
      programme.submit("rita", sale, Map.of("saleOutcome", "lost", "lostWhy", "qxzvkwlost"));
      requireSilence();
    }
    step("rita", "UserTask_WorkReferral", Map.of("leadOutcome", "won", "leadNotes", "qxzvkwlead"));

    assertThat(programme.open(client)).isEmpty();
    requireSilence();
  }

  @Test
  void theEngineKeepsNothingOfAProblemAndItsRepair() {
    client = programme.client("Silent Stone", "rita");
    long boris =
        programme.contact(client, "Boris qxzvkwov", "+371 2000 2qxzvkw", "boris@qxzvkw.example");
    journeys.start(client);

    step("rita", "UserTask_RecordCall", Answers.agreed());
    step("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    step("rita", "UserTask_OpenMeeting", opening(boris));
    step("rita", "UserTask_RecordQuality", quality(40));
    step(
        "rita",
        "UserTask_RecordProblem",
        Map.of(
            "problemText", "qxzvkwproblem",
            "problemSince", "Since qxzvkwday",
            "problemWho", "qxzvkwsufferer",
            "clientExpects", "qxzvkwexpectation",
            "problemSeverity", "serious",
            "toldClient", true));
    programme.fireTimer(client, "BoundaryEvent_PlanOverdue");
    requireSilence();
    for (Task told : all("UserTask_NoteMissedDeadline")) {
      boolean toHead = offeredTo(told, "vip-head");
      programme.submit(toHead ? "helen" : "sam", told, Map.of("measure", "qxzvkwmeasure"));
      requireSilence();
    }
    repair();
    step(
        "rita",
        "UserTask_AskClient",
        Map.of("clientSays", "not-all-right", "clientsWords", "Still qxzvkwslow"));
    repair();
    step("rita", "UserTask_AskClient", Answers.confirmed(boris));
    step("rita", "UserTask_RecordCall", Answers.agreed());
    step("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    step("rita", "UserTask_OpenMeeting", Answers.resumedOpening());
    step("rita", "UserTask_RecordQuality", quality(100));
    step("rita", "UserTask_OfferVolume", Map.of("volumeTalk", "qxzvkwvolume"));
    step("rita", "UserTask_OfferNew", Map.of("newTalk", "qxzvkwtalk"));
    step("rita", "UserTask_AskReferrals", Answers.noReferrals());
    step("rita", "UserTask_HandIn", Answers.handIn());

    assertThat(programme.open(client)).isEmpty();
    assertThat(tables.ofEngineWith("Silent Stone")).as("the company's name").isNotEmpty();
  }

  @Test
  void aRefusedFormLeavesNothingBehind() {
    client = programme.client("Silent Sand", "rita");
    journeys.start(client);
    String task = programme.task(client, "UserTask_RecordCall").getId();
    http.claim("rita", task);

    Http.Answer answer =
        http.submit(
            "rita",
            task,
            Map.of("callOutcome", "qxzvkwoutcome", "callNotes", "qxzvkwrefused", "qxzvkw", 1));

    assertThat(answer.status()).isEqualTo(400);
    requireSilence();
  }

  @Test
  void aFailedJobLeavesOnlyWhyInTheEngine() {
    client = programme.client("Silent Salt", "rita");
    journeys.start(client);
    step("rita", "UserTask_RecordCall", Answers.agreed());
    step("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    step("rita", "UserTask_OpenMeeting", Answers.opening());
    openRepairOfAnotherTime();

    Task quality = programme.task(client, "UserTask_RecordQuality");
    Http.Answer answer = http.submit("rita", quality.getId(), quality(100));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    Job brake = failing();

    assertThat(brake.getExceptionMessage()).contains("No offer to client " + client);
    assertThat(tables.ofEngineWith("No offer to client " + client))
        .as("stack traces are kept as bytes")
        .contains("act_ge_bytearray");
    requireSilence();
    programme.jobs.setJobRetries(brake.getId(), 0);
    assertThat(programme.runtime.createIncidentQuery().count()).isPositive();
    requireSilence();
    programme.runtime.deleteProcessInstance(rootOf(quality), "end of the test");
    requireSilence();
  }

  @Test
  void aJobThatTheDatabaseRefusesLeavesNoRowInTheEngine() {
    client = programme.client("Silent Slate", "rita");
    journeys.start(client);
    step("rita", "UserTask_RecordCall", Answers.agreed());
    step("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    step("rita", "UserTask_OpenMeeting", Answers.opening());
    step("rita", "UserTask_RecordQuality", quality(40));
    programme
        .jdbc
        .sql(
            "alter table register_entry add constraint closed check (problem not like 'qxzvkw%') not valid")
        .update();
    try {
      Task problem = programme.task(client, "UserTask_RecordProblem");
      http.submit("rita", problem.getId(), with(Answers.problem(), "problemText", "qxzvkwproblem"));
      assertThat(failing().getExceptionMessage())
          .contains("DataIntegrityViolation", "SQL state 23514");
      requireSilence();
      programme.runtime.deleteProcessInstance(rootOf(problem), "end of the test");
    } finally {
      programme.jdbc.sql("alter table register_entry drop constraint closed").update();
    }
  }

  /** Executes the client's waiting job, which must fail. */
  private Job failing() {
    Job job = waiting();
    try {
      programme.jobs.executeJob(job.getId());
    } catch (RuntimeException expected) {
      return waiting();
    }
    return failing();
  }

  private Job waiting() {
    return programme.jobs.createJobQuery().messages().list().stream()
        .filter(
            job ->
                client.equals(
                    programme.runtime.getVariable(job.getProcessInstanceId(), "clientNo")))
        .findFirst()
        .orElseThrow();
  }

  private void openRepairOfAnotherTime() {
    programme
        .jdbc
        .sql(
            "insert into register_entry (version, client_no, questionnaire_id, state, round,"
                + " severity, problem, opened_at) select 0, client_no, id, 'OPEN', 1, 'serious',"
                + " 'qxzvkwolder problem', now() from questionnaire where client_no = ?")
        .param(client)
        .update();
  }

  private String rootOf(Task task) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getRootProcessInstanceId();
  }

  private void step(String user, String taskKey, Map<String, Object> answers) {
    programme.submit(user, all(taskKey).get(0), answers);
    requireSilence();
  }

  private List<Task> all(String taskKey) {
    return programme
        .tasks
        .createTaskQuery()
        .processVariableValueEquals("clientNo", client)
        .taskDefinitionKey(taskKey)
        .list();
  }

  private boolean offeredTo(Task task, String group) {
    return programme.tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> group.equals(link.getGroupId()));
  }

  private void requireSilence() {
    assertThat(tables.ofEngineWith(MARK)).as("tables of the engine with personal data").isEmpty();
  }

  private void repair() {
    step("sam", "UserTask_PlanRepair", with(Answers.plan(), "repairPlan", "qxzvkwplan"));
    step("eric", "UserTask_DoRepair", with(Answers.workDone(), "workDone", "qxzvkwwork"));
    step("sam", "UserTask_ReportRepair", with(Answers.reported(), "reportText", "qxzvkwreport"));
  }

  private static Map<String, Object> opening(long contact) {
    return Map.of(
        "meetingHeld", "held",
        "keyPeople",
            List.of(
                Map.of("contactId", contact, "personName", "Known qxzvkwman", "personLeft", false),
                Map.of("personName", "New qxzvkwman", "personEmail", "new@qxzvkw.example")),
        "proudOf", "qxzvkwpride",
        "howItBegan", "qxzvkworigin",
        "plansAhead", "qxzvkwplans",
        "whatTheyBuy", "qxzvkwline",
        "whoDecides", "qxzvkwdirector",
        "whatMatters", "qxzvkwmatter");
  }

  private static Map<String, Object> quality(int measured) {
    return Map.of(
        "serviceKind",
        "internet",
        "agreedMbps",
        100,
        "measuredMbps",
        measured,
        "failuresLastMonth",
        0,
        "criteria",
        List.of(Answers.criterion("qxzvkwpromise", "qxzvkwdelivery", "yes")),
        "clientsView",
        "qxzvkwview");
  }

  private static List<Map<String, Object>> offers() {
    return Stream.of("qxzvkwone", "qxzvkwtwo")
        .map(what -> Answers.offer(what, "accepted", 77))
        .toList();
  }

  private static Map<String, Object> referral(long namedBy) {
    return Map.of(
        "referralsAnswer",
        "given",
        "namedBy",
        "" + namedBy,
        "referralList",
        List.of(
            Map.of(
                "refCompany", "qxzvkwneighbour",
                "refPerson", "Nina qxzvkwnorth",
                "refPhone", "+371 2000 3qxzvkw",
                "refEmail", "nina@qxzvkw.example",
                "refIntroduction", "INTRODUCES")));
  }

  private static String day(int ahead) {
    return Answers.in(24L * ahead).substring(0, 10);
  }
}
