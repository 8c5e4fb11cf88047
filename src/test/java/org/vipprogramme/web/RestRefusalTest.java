package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.support.Answers.with;
import static org.vipprogramme.support.Http.NOBODY;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;

/** Whoever goes past the browser meets the same rules. */
@ProgrammeTest
@DisplayName("A form posted through REST with missing, wrong-typed, too long or extra values")
class RestRefusalTest {

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired RelationshipContacts contacts;
  @Autowired Http http;
  @Autowired Tables tables;

  private String client;

  @Test
  @DisplayName("is refused at every task of a satisfied client's journey, and nothing is changed")
  void theGoodJourney() {
    client = programme.client("Rest Works", "rita");
    long anna = programme.contact(client, "Anna Rest", "+371 20000011", "anna@rest.example");
    journeys.start(client);

    takes("rita", "UserTask_RecordCall", wrongPerson(anna));
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    takes("rita", "UserTask_RecordCall", Answers.refused());
    takes(
        "helen",
        "UserTask_DecideOnClient",
        Map.of("headAnswer", "later", "laterOn", inDays(7), "headReason", "After the holidays"));
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");
    takes("rita", "UserTask_RecordCall", with(Answers.agreed(), "callNotes", "Nora was glad"));
    takes("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    takes("rita", "UserTask_OpenMeeting", with(Answers.opening(), "keyPeople", keyPeople(anna)));
    takes("rita", "UserTask_RecordQuality", Answers.goodInternet());
    takes("rita", "UserTask_OfferVolume", Answers.volume());
    takes(
        "rita",
        "UserTask_OfferNew",
        with(
            Answers.newOffers(),
            "newDirections",
            List.of(
                Answers.offer("Cloud", "interested", 10), Answers.offer("Phones", "declined", 5))));
    takes("rita", "UserTask_AskReferrals", with(oneReferral(), "namedBy", "" + anna));
    takes("rita", "UserTask_HandIn", with(Answers.handIn(), "handInNotes", "Signed"));
    takes("rita", "UserTask_CloseSale", Answers.saleWon());
    takes("rita", "UserTask_WorkReferral", Map.of("leadOutcome", "won", "leadNotes", "Signed"));
    assertThat(programme.open(client)).isEmpty();
  }

  @Test
  @DisplayName("is refused at every task of a repair, and nothing is changed")
  void theProblemJourney() {
    client = programme.client("Rest Repairs", "rita");
    long boris = programme.contact(client, "Boris Rest", "+371 20000012", "boris@rest.example");
    journeys.start(client);

    takes("rita", "UserTask_RecordCall", Answers.agreed());
    takes("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    takes("rita", "UserTask_OpenMeeting", Answers.opening());
    takes("rita", "UserTask_RecordQuality", Answers.slowInternet());
    takes("rita", "UserTask_RecordProblem", Answers.problem());
    takes("sam", "UserTask_PlanRepair", Answers.plan());
    programme.fireTimer(client, "BoundaryEvent_FixOverdue");
    Task escalation = escalationFor("vip-head");
    takes("helen", escalation, Map.of("measure", "A second engineer helps"));
    takes("eric", "UserTask_DoRepair", Answers.workDone());
    takes("sam", "UserTask_ReportRepair", Answers.reported());
    takes(
        "rita",
        "UserTask_AskClient",
        Map.of("clientSays", "not-reached", "askAgainOn", Answers.in(24)));
    programme.fireTimer(client, "IntermediateEvent_AskAgain");
    takes("rita", "UserTask_AskClient", Answers.notAllRight());
    takes("sam", "UserTask_PlanRepair", Answers.plan());
    takes("eric", "UserTask_DoRepair", Answers.workDone());
    takes("sam", "UserTask_ReportRepair", Answers.reported());
    takes("rita", "UserTask_AskClient", Answers.confirmed(boris));
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  @DisplayName("is refused at every task of a relationship meeting, and nothing is changed")
  void theRelationshipMeeting() {
    client = programme.client("Rest Relations", "rita");
    long rosa = programme.contact(client, "Rosa Rest", "+371 20000017", "rosa@rest.example");
    long contact = contacts.open(client, "rita").orElseThrow();
    programme.begin("relationship-contact", client, Map.of("relationshipContactId", contact));

    takes(
        "rita",
        "UserTask_AgreeContact",
        Map.of(
            "contactAnswer", "agreed",
            "contactFormat", "barbecue",
            "agreedTime", Answers.in(24),
            "agreementNotes", "With families"));
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");
    takes(
        "rita",
        "UserTask_RecordContact",
        Map.of(
            "contactOutcome", "fell-through",
            "tryAgainFrom", inDays(7),
            "contactNotes", "Rain"),
        Map.of("contactOutcome", "postponed"));
    takes(
        "rita",
        "UserTask_AgreeContact",
        Map.of("contactAnswer", "not-before", "wishedFrom", inDays(7)),
        Map.of("contactAnswer", "agreed", "contactFormat", "club", "agreedTime", Answers.in(24)));
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");
    takes(
        "rita",
        "UserTask_RecordContact",
        Map.of(
            "contactOutcome",
            "held",
            "contactNotes",
            "A good evening",
            "keyPeople",
            keyPeople(rosa),
            "clientAsked",
            true,
            "askedWords",
            "Can you do more?",
            "askedOffers",
            List.of(with(Answers.offer("More", "accepted", 10), "offerKind", "volume"))));
    takes("rita", "UserTask_CloseSale", Answers.saleWon());
    assertThat(programme.open(client)).isEmpty();
  }

  @Test
  void namingSomebodyElsesContactIsRefusedInWords() {
    String other = programme.client("Other Works", "dan");
    long olga = programme.contact(other, "Olga Other", "+371 20000013", "olga@other.example");
    client = programme.client("Own Works", "rita");
    journeys.start(client);
    takes("rita", "UserTask_RecordCall", Answers.agreed());
    takes("rita", "UserTask_PrepareMeeting", Answers.meetingNow());
    Task meeting = programme.task(client, "UserTask_OpenMeeting");
    http.claim("rita", meeting.getId());

    Map<String, String> before = tables.contents();
    Http.Answer answer =
        http.submit("rita", meeting.getId(), with(Answers.opening(), "keyPeople", keyPeople(olga)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("Key people");
    assertThat(tables.contents()).isEqualTo(before);
  }

  @Test
  void valuesThatAreNotWhatTheySayAreRefused() {
    client = programme.client("Typed Works", "rita");
    journeys.start(client);
    String task = programme.task(client, "UserTask_RecordCall").getId();
    http.claim("rita", task);
    Map<String, String> before = tables.contents();

    SoftAssertions all = new SoftAssertions();
    for (Map<String, Object> value :
        List.<Map<String, Object>>of(
            Map.of("value", "{", "type", "Json"),
            Map.of("value", "7", "type", "Json"),
            Map.of("value", "{\"a\": 1}", "type", "Json"),
            Map.of("value", "soon", "type", "Date"),
            Map.of("value", "word", "type", "Long"),
            Map.of("value", "AAAA", "type", "Bytes"),
            Map.of("value", "AAAA", "type", "File", "valueInfo", Map.of("filename", "a.txt")),
            Map.of("value", List.of("a"), "type", "Object"),
            Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                    "objectTypeName",
                    "java.util.HashMap",
                    "serializationDataFormat",
                    "application/x-java-serialized-object")),
            Map.of(
                "value",
                "{\"a\":1}",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                    "objectTypeName",
                    "java.util.HashMap",
                    "serializationDataFormat",
                    "application/json")))) {
      Http.Answer answer =
          http.post(
              "rita",
              "/engine-rest/task/" + task + "/submit-form",
              Map.of(
                  "variables",
                  Map.of("callOutcome", Map.of("value", "not-reached"), "callNotes", value)));
      all.assertThat(answer.status()).as("%s: %s", value, answer.body()).isEqualTo(400);
    }
    all.assertThat(tables.contents()).isEqualTo(before);
    all.assertAll();
  }

  @Test
  void aTaskEndsThroughItsFormOnly() {
    client = programme.client("Side Doors", "rita");
    journeys.start(client);
    Task task = programme.task(client, "UserTask_RecordCall");
    http.claim("rita", task.getId());
    String path = "/engine-rest/task/" + task.getId();
    String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();
    Map<String, Object> smuggled = Map.of("nextStep", Map.of("value", "meeting"));
    Map<String, String> before = tables.contents();

    SoftAssertions all = new SoftAssertions();
    for (String door : List.of("/complete", "/resolve")) {
      Http.Answer answer = http.post("rita", path + door, Map.of("variables", smuggled));
      all.assertThat(answer.status()).as(door + answer.body()).isEqualTo(400);
      all.assertThat(answer.body()).contains("through its form");
    }
    for (String door : List.of("/bpmnError", "/bpmnEscalation")) {
      Http.Answer answer =
          http.post(
              "rita",
              path + door,
              Map.of("errorCode", "x", "escalationCode", "x", "variables", smuggled));
      all.assertThat(answer.status()).as(door + answer.body()).isBetween(400, 499);
    }
    for (String variables :
        List.of(
            path + "/variables/nextStep",
            path + "/localVariables/nextStep",
            instance + "/variables/nextStep",
            "/engine-rest/execution/" + task.getExecutionId() + "/localVariables/nextStep")) {
      Http.Answer answer = http.put("rita", variables, Map.of("value", "meeting"));
      all.assertThat(answer.status()).as(variables + answer.body()).isEqualTo(403);
    }
    all.assertThat(
            http.post("rita", path + "/variables", Map.of("modifications", smuggled)).status())
        .isEqualTo(403);
    all.assertThat(
            http.post("rita", instance + "/variables", Map.of("modifications", smuggled)).status())
        .isEqualTo(403);
    all.assertThat(
            http.post(
                    "rita",
                    instance + "/modification",
                    Map.of(
                        "instructions",
                        List.of(
                            Map.of(
                                "type",
                                "startBeforeActivity",
                                "activityId",
                                "EndEvent_MeetingAgreed"))))
                .status())
        .isEqualTo(403);
    all.assertThat(http.send("rita", "DELETE", instance, null, null).status()).isEqualTo(403);
    all.assertThat(tables.contents()).isEqualTo(before);
    all.assertAll();
  }

  private void takes(String user, String taskKey, Map<String, Object> answers) {
    takes(user, taskKey, answers, answers);
  }

  /** The same with other answers in the end. */
  private void takes(
      String user, String taskKey, Map<String, Object> answers, Map<String, Object> inTheEnd) {
    List<Task> open =
        programme.tasks.createTaskQuery().processVariableValueEquals("clientNo", client).list();
    takes(
        user,
        open.stream()
            .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
            .findFirst()
            .orElseThrow(),
        answers,
        inTheEnd);
  }

  private void takes(String user, Task task, Map<String, Object> answers) {
    takes(user, task, answers, answers);
  }

  /** Refuses every bad variant of the answers, from everybody, and then takes the good ones. */
  private void takes(
      String user, Task task, Map<String, Object> answers, Map<String, Object> inTheEnd) {
    String id = task.getId();
    Map<String, String> untouched = tables.contents();
    SoftAssertions all = new SoftAssertions();
    all.assertThat(http.submit(NOBODY, id, answers).status()).as("nobody").isEqualTo(401);
    for (String stranger : List.of(offeredToReps(task) ? "sam" : "dan", "mo")) {
      all.assertThat(http.submit(stranger, id, answers).status()).as(stranger).isIn(403, 404);
    }
    if (task.getAssignee() == null) {
      Http.Answer unclaimed = http.submit(user, id, answers);
      all.assertThat(unclaimed.status()).as("unclaimed %s", unclaimed).isEqualTo(400);
      all.assertThat(unclaimed.body()).contains("claim the task first");
      all.assertThat(tables.contents()).as("after strangers").isEqualTo(untouched);
      all.assertThat(http.claim(user, id).status()).as("claim").isEqualTo(204);
    }

    Map<String, String> before = tables.contents();
    String form = http.get(user, "/engine-rest/task/" + id + "/deployed-form").body();
    for (BadAnswers.Fault fault : BadAnswers.to(form, answers)) {
      Http.Answer answer = http.submit(user, id, fault.answers());
      String what = task.getTaskDefinitionKey() + ", " + fault.what() + ": " + answer;
      all.assertThat(answer.status()).as(what).isEqualTo(400);
      all.assertThat(answer.body()).as(what).contains("Not saved.", json(fault.blamed()));
    }
    all.assertThat(tables.contents()).as("after all refusals").isEqualTo(before);
    all.assertThat(programme.tasks.createTaskQuery().taskId(id).taskAssignee(user).count())
        .as("task still open, still %s's", user)
        .isEqualTo(1);
    all.assertAll();

    Http.Answer taken = http.submit(user, id, inTheEnd);
    assertThat(taken.status()).as(taken.body()).isEqualTo(204);
    programme.goOn();
  }

  private boolean offeredToReps(Task task) {
    return programme.tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(offered -> "vip-rep".equals(offered.getGroupId()));
  }

  private static String json(String text) {
    return text.replace("\"", "\\\"");
  }

  private Task escalationFor(String group) {
    return programme
        .tasks
        .createTaskQuery()
        .processVariableValueEquals("clientNo", client)
        .taskDefinitionKey("UserTask_NoteMissedDeadline")
        .taskCandidateGroup(group)
        .singleResult();
  }

  private static Map<String, Object> wrongPerson(long leftContact) {
    return Map.of(
        "callOutcome", "wrong-person",
        "spokenTo", "" + leftContact,
        "personLeft", true,
        "newPersonName", "Nora New",
        "newPersonRole", "Director",
        "newPersonPhone", "+371 20000014",
        "newPersonEmail", "nora@rest.example",
        "callNotes", "Ask for Nora");
  }

  private static List<Map<String, Object>> keyPeople(long known) {
    return List.of(
        Map.of("contactId", known, "personName", "Anna Rest", "personLeft", false),
        Map.of(
            "personName", "Otto New",
            "personRole", "Buyer",
            "personPhone", "+371 20000015",
            "personEmail", "otto@rest.example",
            "personLeft", false));
  }

  private static Map<String, Object> oneReferral() {
    return Map.of(
        "referralsAnswer",
        "given",
        "referralList",
        List.of(
            Map.of(
                "refCompany", "Neighbour Ltd",
                "refPerson", "Nina North",
                "refPhone", "+371 20000016",
                "refEmail", "nina@neighbour.example",
                "refIntroduction", "INTRODUCES")));
  }

  private static String inDays(int days) {
    return Answers.in(24L * days).substring(0, 10);
  }
}
