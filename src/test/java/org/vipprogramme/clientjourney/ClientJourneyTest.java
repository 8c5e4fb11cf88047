package org.vipprogramme.clientjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.engine.OpenWork;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.questionnaire.SectionAnswers;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(ClientJourneyProcess.KEY)
class ClientJourneyTest {

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired Questionnaires questionnaires;
  @Autowired Register register;
  @Autowired Opportunities opportunities;
  @Autowired Clients clients;
  @Autowired OpenWork openWork;

  @Test
  @Tag("R18")
  void aSatisfiedClientIsWorkedInOneMeeting() {
    String client = programme.client("Amber Works", "rita");
    programme.contact(client, "Anna Amber", "+371 20000001", "anna@amber.example");
    journeys.start(client);

    meet(client, Answers.opening());
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Answers.volume());
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.twoReferrals());
    assertThat(programme.open(client))
        .containsExactlyInAnyOrder(
            "UserTask_HandIn",
            "UserTask_CloseSale",
            "UserTask_WorkReferral",
            "UserTask_WorkReferral");
    submit(client, "UserTask_HandIn", Answers.handIn());
    submit(client, "UserTask_CloseSale", Answers.saleWon());

    assertThat(live(client)).isZero();
    assertThat(outcomes(client)).containsExactly("worked");
    Questionnaire questionnaire = questionnaires.of(client).get(0);
    assertThat(questionnaire.state()).isEqualTo(Questionnaire.State.HANDED_IN);
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
  }

  @Test
  @Tag("R5")
  void aCompleteJourneyStoresAllEightSectionsEachWithTheVersionOfItsQuestions() {
    String client = programme.client("Azurite Works", "rita");
    journeys.start(client);
    workedToTheEnd(client);

    Map<String, String> formOf = new HashMap<>();
    for (SectionAnswers section : questionnaires.of(client).get(0).sections()) {
      var form = questionnaires.form(section.formVersionId());
      formOf.put(section.section(), form.formId());
      assertThat(form.schemaJson())
          .as("the questions of " + section.section())
          .contains("\"id\": \"" + form.formId() + "\"");
      assertThat(form.fingerprint()).hasSize(64);
    }
    assertThat(formOf)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "S1", "open-meeting",
                "S2", "open-meeting",
                "S3", "open-meeting",
                "S4", "open-meeting",
                "S5", "record-quality",
                "S6", "offer-volume",
                "S7", "offer-new",
                "S8", "ask-referrals"));
  }

  @Test
  @Tag("R14")
  @Tag("R15")
  void aProblemIsRepairedTwiceConfirmedAndTheQuestionnaireGoesOnFromTheSamePlace() {
    String client = programme.client("Basalt Trade", "rita");
    long boris = programme.contact(client, "Boris Basalt", "+371 20000002", "boris@basalt.example");
    journeys.start(client);
    meet(client, Answers.opening());
    problemFound(client);

    repair(client);
    submit(client, "UserTask_AskClient", Answers.notAllRight());
    repair(client);
    submit(client, "UserTask_AskClient", Answers.confirmed(boris));

    assertThat(programme.shown(programme.task(client, "UserTask_RecordCall")))
        .as("the script is that of the second meeting")
        .containsEntry("purpose", "resume");
    meet(client, Answers.resumedOpening());
    assertThat(programme.shown(programme.task(client, "UserTask_RecordQuality")))
        .containsEntry("agreedMbps", 100)
        .containsEntry("clientsView", "We hardly notice it");
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Answers.volume());

    assertThat(questionnaires.of(client)).hasSize(1);
    Questionnaire questionnaire = questionnaires.of(client).get(0);
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
    assertThat(questionnaire.latest("S4")).containsEntry("whoDecides", "The director");
    assertThat(register.of(client)).hasSize(1);
    assertThat(register.of(client).get(0).round()).isEqualTo(2);
  }

  @Test
  @Tag("R11")
  @Tag("R14")
  void noOfferIsMadeBetweenTheProblemAndTheClientsOwnWord() {
    String client = programme.client("Beryl Trade", "rita");
    journeys.start(client);
    meet(client, Answers.opening());
    problemFound(client);

    assertThat(programme.open(client)).containsExactly("UserTask_PlanRepair");
    repair(client);
    assertThat(programme.open(client)).containsExactly("UserTask_AskClient");
    assertThat(opportunities.of(client)).isEmpty();
  }

  @Test
  @Tag("R12")
  @Tag("R15")
  void aNewProblemInTheResumedMeetingIsANewEntryInTheRegister() {
    String client = programme.client("Citrine Trade", "rita");
    long carla = programme.contact(client, "Carla", "+371 20000003", "carla@citrine.example");
    journeys.start(client);
    meet(client, Answers.opening());
    problemFound(client);
    repair(client);
    submit(client, "UserTask_AskClient", Answers.confirmed(carla));

    meet(client, Answers.resumedOpening());
    submit(
        client,
        "UserTask_RecordQuality",
        Answers.with(Answers.goodInternet(), "failuresLastMonth", 3));
    submit(
        client,
        "UserTask_RecordProblem",
        Answers.with(Answers.problem(), "problemText", "The line fails every Monday"));

    assertThat(register.of(client))
        .extracting(RegisterEntry::problem, RegisterEntry::state, RegisterEntry::round)
        .containsExactly(
            tuple("Every afternoon the line drops to a third", RegisterEntry.State.CONFIRMED, 1),
            tuple("The line fails every Monday", RegisterEntry.State.OPEN, 1));
    assertThat(programme.open(client)).containsExactly("UserTask_PlanRepair");
  }

  @Test
  @Tag("R8")
  void aMeetingThatDoesNotTakePlaceLeadsToAnotherCall() {
    String client = programme.client("Dolomite Trade", "rita");
    journeys.start(client);
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    submit(client, "UserTask_OpenMeeting", Map.of("meetingHeld", "no-show"));

    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  @Tag("R8")
  @Tag("R4")
  void afterTheHeadsDecisionTheWholeJourneyBelongsToTheOtherRep() {
    String client = programme.client("Epidote Trade", "rita");
    journeys.start(client);
    submit(client, "UserTask_RecordCall", Answers.refused());
    programme.submit(
        "helen",
        client,
        "UserTask_DecideOnClient",
        Map.of("headAnswer", "another-rep", "newRep", "dan", "headReason", "Knows them"));
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");

    programme.submit("dan", client, "UserTask_RecordCall", Answers.agreed());

    assertThat(programme.offeredTo(programme.task(client, "UserTask_PrepareMeeting")))
        .containsExactly("dan");
  }

  @Test
  @Tag("R27")
  void aStandInWhoClaimsTheMeetingKeepsItsFollowUp() {
    String client = programme.client("Feldspar Trade", "rita");
    journeys.start(client);
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    Task meeting = programme.task(client, "UserTask_OpenMeeting");
    assertThatThrownBy(() -> programme.submit("dan", meeting, Answers.opening()))
        .as("nobody takes a colleague's meeting unasked")
        .isInstanceOf(AuthorizationException.class);

    programme.as("helen", () -> programme.tasks.addCandidateUser(meeting.getId(), "dan"));
    programme.submit("dan", meeting, Answers.opening());
    assertHeldBy("dan", client, "UserTask_RecordQuality", Answers.goodInternet());
    assertHeldBy("dan", client, "UserTask_OfferVolume", Answers.volume());
    assertHeldBy("dan", client, "UserTask_OfferNew", Answers.newOffers());
    assertHeldBy("dan", client, "UserTask_AskReferrals", Answers.noReferrals());
    assertHeldBy("dan", client, "UserTask_CloseSale", Answers.saleWon());
    assertHeldBy("dan", client, "UserTask_HandIn", Answers.handIn());

    assertThat(questionnaires.of(client).get(0).repId())
        .as("counts for whoever held it")
        .isEqualTo("dan");
    assertThat(clients.get(client).repId()).as("the client stays with its rep").isEqualTo("rita");
  }

  @Test
  void aClientHasOneLiveJourneyAtMost() {
    String client = programme.client("Granite Trade", "rita");
    journeys.start(client);

    assertThatThrownBy(() -> journeys.start(client))
        .isInstanceOf(JourneyRefused.class)
        .hasMessage("Client " + client + " has a live journey already.");

    assertThat(live(client)).isEqualTo(1);
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
    assertThat(questionnaires.of(client)).hasSize(1);
  }

  @Test
  void ofManyWhoStartTheSameClientAtOnceOneSucceedsAndTheOthersHearWhy() throws Exception {
    String client = programme.client("Gneiss Trade", "rita");
    List<Callable<Void>> starts =
        Collections.nCopies(
            6,
            () -> {
              journeys.start(client);
              return null;
            });
    ExecutorService people = Executors.newFixedThreadPool(starts.size());
    List<Throwable> refusals = new ArrayList<>();
    for (Future<Void> start : people.invokeAll(starts)) {
      try {
        start.get();
      } catch (ExecutionException refused) {
        refusals.add(refused.getCause());
      }
    }
    people.shutdown();

    assertThat(live(client)).isEqualTo(1);
    assertThat(refusals)
        .hasSize(starts.size() - 1)
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(JourneyRefused.class)
                    .hasMessage("Client " + client + " has a live journey already."));
  }

  @Test
  @Tag("R18")
  void clientsWhoseTurnHasNotComeAreStartedTheBiggestFirstAndOnlyOnce() {
    String small = waiting("Halite Trade", 700_000_000_000_000L);
    String big = waiting("Hornblende Trade", 900_000_000_000_000L);
    String middle = waiting("Hyalite Trade", 800_000_000_000_000L);

    assertThat(journeys.startWaiting(2)).isEqualTo(2);
    assertThat(List.of(live(big), live(middle), live(small))).containsExactly(1L, 1L, 0L);

    assertThat(journeys.startWaiting(1)).isEqualTo(1);
    assertThat(List.of(live(big), live(middle), live(small))).containsExactly(1L, 1L, 1L);
  }

  @Test
  @Tag("R4")
  void whoeverWonAClientKeepsItUnlessTheyFenceItOff() {
    String kept = unassigned("Iolite Trade", "STRONG");
    journeys.start(kept);
    assertThat(clients.get(kept).repId()).isEqualTo("carl");

    String fenced = unassigned("Ivorite Trade", "FENCED");
    journeys.start(fenced);
    assertThat(clients.get(fenced).repId()).isNotNull().isNotEqualTo("carl");
    assertThat(programme.offeredTo(programme.task(fenced, "UserTask_RecordCall")))
        .containsExactly(clients.get(fenced).repId());
  }

  @Test
  @Tag("R22")
  void aWorkedClientCanBeginAgainWithANewQuestionnaire() {
    String client = programme.client("Hematite Trade", "rita");
    journeys.start(client);
    workedToTheEnd(client);

    journeys.start(client);

    assertThat(outcomes(client)).containsExactly("worked", null);
    assertThat(questionnaires.of(client)).hasSize(2);
  }

  @Test
  @Tag("R8")
  void aClientClosedByTheHeadCanBeginAgain() {
    String client = programme.client("Ilmenite Trade", "rita");
    journeys.start(client);
    submit(client, "UserTask_RecordCall", Answers.refused());
    programme.submit(
        "helen",
        client,
        "UserTask_DecideOnClient",
        Map.of("headAnswer", "close", "headReason", "Not this year"));
    assertThat(live(client)).isZero();
    assertThat(outcomes(client)).containsExactly("closed");

    journeys.start(client);

    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  @Tag("R27")
  void aJourneyDeletedByAnAdministratorFreesItsClient() {
    String client = programme.client("Jade Trade", "rita");
    journeys.start(client);
    meet(client, Answers.opening());
    String journey =
        programme
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(client, "client-journey")
            .singleResult()
            .getId();

    programme.as("demo", () -> programme.runtime.deleteProcessInstance(journey, "Client left"));

    assertThat(live(client)).isZero();
    assertThat(programme.open(client)).isEmpty();
    assertThat(outcomes(client)).containsExactly("cancelled");
    journeys.start(client);
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  @Tag("R27")
  void aJourneyWhoseClientLeftEndsWithAllItsStagesAndNoOtherJourneyDoes() {
    String client = programme.client("Jet Trade", "rita");
    String other = programme.client("Jarosite Trade", "rita");
    journeys.start(client);
    journeys.start(other);
    meet(client, Answers.opening());
    problemFound(client);

    openWork.end(client);
    openWork.end(client);

    assertThat(programme.open(client)).isEmpty();
    assertThat(
            programme
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(client)
                .count())
        .isZero();
    assertThat(outcomes(client)).containsExactly("left");
    assertThat(live(other)).isEqualTo(1);
  }

  @Test
  void aJourneyNeedsAClientOnTheList() {
    assertThatThrownBy(() -> journeys.start("no-such-client"))
        .hasMessageContaining("There is no client no-such-client.");
    assertThatThrownBy(() -> programme.runtime.startProcessInstanceByKey("client-journey"))
        .hasMessageContaining("A journey needs the client number as its business key.");
  }

  @Test
  void aDuplicateHasNoJourneyOfItsOwn() {
    String original = programme.client("Kyanite Trade", "rita");
    String duplicate = programme.client("Kyanite Trade Inc", "rita");
    programme
        .jdbc
        .sql("update client set state = 'DUPLICATE', same_as = ? where client_no = ?")
        .params(original, duplicate)
        .update();

    assertThatThrownBy(() -> journeys.start(duplicate))
        .hasMessage("Client " + duplicate + " lives on as " + original + ".");
  }

  @Test
  @Tag("R2")
  void aPrivatePersonsNameNeverEntersTheEngine() {
    String client = programme.client("Lazarus Longname", "rita");
    programme
        .jdbc
        .sql("update client set kind = 'PERSON' where client_no = ?")
        .param(client)
        .update();
    journeys.start(client);
    assertThat(programme.shown(programme.task(client, "UserTask_RecordCall")))
        .as("the rep sees whom to call")
        .containsEntry("clientName", "Lazarus Longname");
    meet(client, Answers.opening());
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Answers.volume());
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.twoReferrals());

    assertThat(foundInTheEngine("Longname")).isEmpty();
    assertThat(foundInTheEngine("laboratory")).as("nor does what was answered").isEmpty();
    assertThat(foundInTheEngine("private client")).as("this is how it is found").isNotEmpty();
  }

  /** The columns of the engine's tables that hold this text. */
  private List<String> foundInTheEngine(String text) {
    List<String> queries =
        programme
            .jdbc
            .sql(
                """
                select format('select ''%1$s.%2$s'' from %1$s where %3$s like ''%%%4$s%%'' limit 1',
                  table_name, column_name,
                  case data_type when 'bytea' then 'encode(' || column_name || ', ''escape'')'
                    else column_name end,
                  cast(:text as text))
                from information_schema.columns
                where table_name like 'act\\_%'
                  and data_type in ('character varying', 'text', 'bytea')""")
            .param("text", text)
            .query(String.class)
            .list();
    assertThat(queries).hasSizeGreaterThan(100);
    return queries.stream()
        .flatMap(query -> programme.jdbc.sql(query).query(String.class).list().stream())
        .toList();
  }

  private String waiting(String name, long revenue) {
    String client = programme.client(name, "rita");
    programme
        .jdbc
        .sql("update client set annual_revenue = ? where client_no = ?")
        .params(revenue, client)
        .update();
    return client;
  }

  private String unassigned(String name, String relationship) {
    String client = programme.client(name, null);
    programme
        .jdbc
        .sql("update client set acquired_by = 'carl', relationship = ? where client_no = ?")
        .params(relationship, client)
        .update();
    return client;
  }

  private void meet(String client, Map<String, Object> opening) {
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    submit(client, "UserTask_OpenMeeting", opening);
  }

  private void problemFound(String client) {
    submit(client, "UserTask_RecordQuality", Answers.slowInternet());
    submit(client, "UserTask_RecordProblem", Answers.problem());
  }

  private void repair(String client) {
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
  }

  private void workedToTheEnd(String client) {
    meet(client, Answers.opening());
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Map.of("volumeTalk", "Enough for now"));
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());
    submit(client, "UserTask_HandIn", Answers.handIn());
  }

  private void assertHeldBy(
      String rep, String client, String taskKey, Map<String, Object> answers) {
    Task task = programme.task(client, taskKey);
    assertThat(task.getAssignee()).as(taskKey).isEqualTo(rep);
    programme.submit(rep, task, answers);
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit("rita", client, task, answers);
  }

  private long live(String client) {
    return programme
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(client, "client-journey")
        .count();
  }

  private List<String> outcomes(String client) {
    return programme
        .jdbc
        .sql("select outcome from journey where client_no = ? order by id")
        .param(client)
        .query(String.class)
        .list();
  }
}
