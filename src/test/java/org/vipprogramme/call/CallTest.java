package org.vipprogramme.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(CallProcess.KEY)
@Tag("R8")
class CallTest {

  private static final Instant FRIDAY_AT_FOUR = Instant.parse("2026-03-06T16:00:00Z");

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired Timeline timeline;

  @Test
  void aClientWhoAgreesIsMetAtTheTimeAgreed() {
    String client = programme.client("Alder Works", "rita");
    ProcessInstance call = programme.begin("call", client);
    String agreedFor = Answers.in(48);

    submit(client, Map.of("callOutcome", "agreed", "agreedFor", agreedFor));

    assertThat(programme.ends(call)).containsExactly("EndEvent_MeetingAgreed");
    assertThat(programme.left(call, "callResult")).isEqualTo("meeting");
    assertThat((Date) programme.left(call, "meetingAt")).isEqualTo(date(agreedFor));
    assertThat(told(client)).anyMatch(text -> text.contains("A meeting is agreed for"));
  }

  @Test
  void aMeetingInThePastIsRefusedAndTheCallStaysOpen() {
    String client = programme.client("Birch Works", "rita");
    programme.begin("call", client);

    assertThatThrownBy(
            () -> submit(client, Map.of("callOutcome", "agreed", "agreedFor", Answers.in(-24))))
        .hasMessageContaining("must not lie in the past");

    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
    assertThat(told(client)).isEmpty();
  }

  @Test
  void theCallIsOfferedToTheClientsRepAndDueByTheEndOfTheNextWorkingDay() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Cedar Works", "rita");
    programme.begin("call", client);

    var call = programme.task(client, "UserTask_RecordCall");
    assertThat(programme.offeredTo(call)).containsExactly("rita");
    assertThat(call.getDueDate()).isEqualTo("2026-03-09T18:00:00Z");
    assertThatThrownBy(
            () -> programme.submit("dan", client, "UserTask_RecordCall", Answers.refused()))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aClientWhoAsksToBeCalledBackIsCalledOnTheDateNamed() {
    String client = programme.client("Dogwood Works", "rita");
    ProcessInstance call = programme.begin("call", client);
    String callBackOn = Answers.in(100);

    submit(client, Map.of("callOutcome", "call-back", "callBackOn", callBackOn));

    assertThat(programme.open(client)).isEmpty();
    assertThat(programme.timer(client, "IntermediateEvent_TimeToCallAgain").getDuedate())
        .isEqualTo(date(callBackOn));
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
    assertThat(programme.isOver(call)).isFalse();
  }

  @Test
  void insteadOfAPersonWhoLeftTheNewOneIsCalledAtOnce() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Elm Works", "rita");
    long old = programme.contact(client, "Olga Old", "+371 20000010", "olga@elm.example");
    programme.begin("call", client);

    Map<String, Object> wrong = new HashMap<>(wrongPerson("Nick New", "nick@elm.example"));
    wrong.put("spokenTo", String.valueOf(old));
    wrong.put("personLeft", true);
    submit(client, wrong);

    assertThat(clients.contact(client, old).leftOn()).isEqualTo("2026-03-06");
    assertThat(clients.contacts(client))
        .filteredOn(Contact::isThere)
        .extracting(Contact::name, Contact::email)
        .containsExactly(tuple("Nick New", "nick@elm.example"));
    assertThat(programme.timer(client, "IntermediateEvent_TimeToCallAgain").getDuedate())
        .isEqualTo("2026-03-06T16:00:00Z");
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  void aWrongPersonWhoIsStillThereStaysAContact() {
    String client = programme.client("Fir Works", "rita");
    long secretary = programme.contact(client, "Sara Still", "+371 20000011", "s@fir.example");
    programme.begin("call", client);

    submit(
        client,
        Answers.with(wrongPerson("Rob Right", null), "spokenTo", String.valueOf(secretary)));

    assertThat(clients.contacts(client))
        .extracting(Contact::name, Contact::isThere)
        .containsExactly(tuple("Sara Still", true), tuple("Rob Right", true));
  }

  @Test
  void aClientNotReachedOnFridayAfternoonIsCalledAgainOnMonday() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Ginkgo Works", "rita");
    programme.begin("call", client);

    submit(client, Answers.notReached());

    assertThat(programme.timer(client, "IntermediateEvent_TimeToCallAgain").getDuedate())
        .as("four working hours later")
        .isEqualTo("2026-03-09T11:00:00Z");
  }

  @Test
  void afterFiveAttemptsInVainTheHeadDecides() {
    String client = programme.client("Hazel Works", "rita");
    ProcessInstance call = programme.begin("call", client);

    for (int attempt = 1; attempt <= 4; attempt++) {
      submit(client, Answers.notReached());
      assertThat(programme.open(client)).as("after attempt " + attempt).isEmpty();
      programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    }
    submit(client, Answers.notReached());

    assertThat(programme.open(client)).containsExactly("UserTask_DecideOnClient");
    assertThat(programme.runtime.getVariable(call.getId(), "attempts")).isEqualTo(5);
    assertThat(told(client)).hasSize(5).last().asString().startsWith("Call 5. Not reached.");
  }

  @Test
  void aClientWhoRefusesGoesToTheHead() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Ivy Works", "rita");
    programme.begin("call", client);

    submit(client, Answers.refused());

    var decision = programme.task(client, "UserTask_DecideOnClient");
    assertThat(programme.offeredTo(decision)).containsExactly("vip-head");
    assertThat(decision.getDueDate()).isEqualTo("2026-03-10T18:00:00Z");
    assertThat(told(client)).last().asString().contains("No time for questionnaires");
  }

  @Test
  void aRefusalNeedsAReason() {
    String client = programme.client("Juniper Works", "rita");
    programme.begin("call", client);

    assertThatThrownBy(() -> submit(client, Map.of("callOutcome", "refused")))
        .hasMessageContaining("please fill this in");
  }

  @Test
  void theHeadGivesTheClientToAnotherRepWhoCallsNext() {
    String client = programme.client("Kapok Works", "rita");
    programme.begin("call", client);
    submit(client, Answers.refused());

    decide(
        client, Map.of("headAnswer", "another-rep", "newRep", "dan", "headReason", "Knows them"));
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");

    assertThat(clients.get(client)).extracting(Client::repId).isEqualTo("dan");
    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly("dan");
    assertThat(told(client)).last().asString().contains("Dan Dole calls from now on");
  }

  @Test
  void theHeadCanOnlyChooseARepOfTheTeam() {
    String client = programme.client("Larch Works", "rita");
    programme.begin("call", client);
    submit(client, Answers.refused());

    assertThatThrownBy(
            () ->
                decide(
                    client,
                    Map.of("headAnswer", "another-rep", "newRep", "sam", "headReason", "Why not")))
        .hasMessageContaining("please choose one of the options");
    assertThat(programme.open(client)).containsExactly("UserTask_DecideOnClient");
  }

  @Test
  void theHeadNamesAnotherContactWhomTheSameRepCallsNow() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Maple Works", "rita");
    programme.begin("call", client);
    submit(client, Answers.refused());

    decide(
        client,
        Map.of(
            "headAnswer", "another-contact",
            "newPersonName", "Dora Deputy",
            "newPersonPhone", "+371 20000012",
            "headReason", "The deputy decides"));

    assertThat(clients.contacts(client)).extracting(Contact::name).containsExactly("Dora Deputy");
    assertThat(programme.timer(client, "IntermediateEvent_TimeHeadSet").getDuedate())
        .isEqualTo("2026-03-06T16:00:00Z");
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");
    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly("rita");
  }

  @Test
  void theHeadPutsTheClientOffUntilTheMorningOfADate() {
    programme.now(FRIDAY_AT_FOUR);
    String client = programme.client("Nutmeg Works", "rita");
    programme.begin("call", client);
    submit(client, Answers.refused());

    decide(client, Map.of("headAnswer", "later", "laterOn", "2026-04-01", "headReason", "Budget"));

    assertThat(programme.timer(client, "IntermediateEvent_TimeHeadSet").getDuedate())
        .isEqualTo("2026-04-01T09:00:00Z");
    assertThat(programme.open(client)).isEmpty();
  }

  @Test
  void theHeadClosesTheClientWithAReason() {
    String client = programme.client("Oak Works", "rita");
    ProcessInstance call = programme.begin("call", client);
    submit(client, Answers.refused());

    decide(client, Map.of("headAnswer", "close", "headReason", "Going out of business"));

    assertThat(programme.ends(call)).containsExactly("EndEvent_ClosedByHead");
    assertThat(programme.left(call, "callResult")).isEqualTo("closed");
    assertThat(told(client)).last().asString().contains("Going out of business");
  }

  @Test
  void afterTheHeadsDecisionAttemptsAreCountedAnew() {
    String client = programme.client("Pine Works", "rita");
    ProcessInstance call = programme.begin("call", client);
    submit(client, Answers.refused());
    programme.later(Duration.ofHours(1));
    decide(
        client, Map.of("headAnswer", "another-rep", "newRep", "carl", "headReason", "Try again"));
    programme.fireTimer(client, "IntermediateEvent_TimeHeadSet");

    programme.submit("carl", client, "UserTask_RecordCall", Answers.notReached());

    assertThat(programme.runtime.getVariable(call.getId(), "attempts")).isEqualTo(1);
    programme.fireTimer(client, "IntermediateEvent_TimeToCallAgain");
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  private void submit(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_RecordCall", answers);
  }

  private void decide(String client, Map<String, Object> decision) {
    programme.submit("helen", client, "UserTask_DecideOnClient", decision);
  }

  private List<String> told(String client) {
    return timeline.of(client).stream().map(TimelineEvent::text).toList();
  }

  private static Map<String, Object> wrongPerson(String name, String email) {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("callOutcome", "wrong-person");
    wrong.put("newPersonName", name);
    wrong.put("newPersonEmail", email);
    return wrong;
  }

  private static Date date(String moment) {
    return Date.from(OffsetDateTime.parse(moment).toInstant());
  }
}
