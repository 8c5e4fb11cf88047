package org.vipprogramme.clientconfirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(ClientConfirmationProcess.KEY)
@Tag("R14")
class ClientConfirmationTest {

  @Autowired Programme programme;
  @Autowired Register register;
  @Autowired Clients clients;

  @Test
  void theRepairIsFinishedWhenTheClientSaysThatAllIsWell() {
    String client = programme.client("Arrow Print", "rita");
    long ada = programme.contact(client, "Ada Arrow", "+371 20000030", "ada@arrow.example");
    ProcessInstance confirmation = repairReported(client);

    ask(client, Answers.confirmed(ada));

    assertThat(programme.ends(confirmation)).containsExactly("EndEvent_Confirmed");
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.CONFIRMED);
    assertThat(entry(client).confirmedBy()).isEqualTo("Ada Arrow");
    assertThat(entry(client).confirmedAt()).isNotNull();
    assertThat(register.open(client)).isEmpty();
    assertThat(lastLogged(client)).isEqualTo("Confirmed by Ada Arrow.");
  }

  @Test
  void aClientWhoIsNotSatisfiedSendsTheRepairBackInTheirOwnWords() {
    String client = programme.client("Banner Print", "rita");
    ProcessInstance confirmation = repairReported(client);

    ask(client, Answers.notAllRight());

    assertThat(programme.ends(confirmation)).containsExactly("EndEvent_BackToService");
    assertThat(programme.left(confirmation, "confirmation")).isEqualTo("not-right");
    assertThat(programme.left(confirmation, "round")).isEqualTo(2);
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.OPEN);
    assertThat(entry(client).round()).isEqualTo(2);
    assertThat(entry(client).clientWords()).isEqualTo("Better, but still slow at noon");
    assertThat(register.log(entry(client).registerNo()))
        .last()
        .as("the words belong to the round that failed")
        .matches(line -> line.round() == 1 && line.entry().contains("still slow at noon"));
  }

  @Test
  void theClientsWordsMustBeWrittenDown() {
    String client = programme.client("Card Print", "rita");
    repairReported(client);

    assertThatThrownBy(() -> ask(client, Map.of("clientSays", "not-all-right")))
        .hasMessageContaining("please fill this in");
  }

  @Test
  void aClientNotReachedIsAskedAgainOnTheDateNamed() {
    String client = programme.client("Deckle Print", "rita");
    ProcessInstance confirmation = repairReported(client);
    String askAgainOn = Answers.in(30);

    ask(client, Map.of("clientSays", "not-reached", "askAgainOn", askAgainOn));

    assertThat(programme.open(client)).isEmpty();
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.REPORTED);
    assertThat(programme.timer(client, "IntermediateEvent_AskAgain").getDuedate())
        .isEqualTo(Date.from(OffsetDateTime.parse(askAgainOn).toInstant()));
    programme.fireTimer(client, "IntermediateEvent_AskAgain");
    assertThat(programme.open(client)).containsExactly("UserTask_AskClient");
    assertThat(programme.isOver(confirmation)).isFalse();
  }

  @Test
  void onlyAPersonOfThisVeryClientCanConfirm() {
    String neighbour = programme.client("Engraver Print", "rita");
    long stranger = programme.contact(neighbour, "Sven", "+371 20000031", "sven@e.example");
    String client = programme.client("Font Print", "rita");
    programme.contact(client, "Fay Font", "+371 20000032", "fay@font.example");
    repairReported(client);

    assertThatThrownBy(() -> ask(client, Answers.confirmed(stranger)))
        .hasMessageContaining("please choose one of the options");

    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.REPORTED);
  }

  @Test
  void aPersonNotYetOnTheListMayConfirmAndIsAKeyPersonFromThenOn() {
    String client = programme.client("Foil Print", "rita");
    repairReported(client);

    ask(client, Map.of("clientSays", "all-well", "confirmedByName", "Felix Foil"));

    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.CONFIRMED);
    assertThat(entry(client).confirmedBy()).isEqualTo("Felix Foil");
    assertThat(clients.contacts(client)).extracting(Contact::name).containsExactly("Felix Foil");
  }

  @Test
  void aConfirmationWithoutAPersonIsNoConfirmation() {
    String client = programme.client("Frame Print", "rita");
    programme.contact(client, "Fred Frame", "+371 20000033", "fred@frame.example");
    repairReported(client);

    assertThatThrownBy(() -> ask(client, Map.of("clientSays", "all-well")))
        .hasMessageContaining("Who confirmed it?");

    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.REPORTED);
    assertThat(programme.open(client)).containsExactly("UserTask_AskClient");
  }

  @Test
  void theRepAsksByTheEndOfTheNextWorkingDayKnowingWhatWasDone() {
    String client = programme.client("Gilt Print", "rita");
    programme.now(Instant.parse("2026-03-06T16:00:00Z"));
    repairReported(client);

    Task ask = programme.task(client, "UserTask_AskClient");
    assertThat(programme.offeredTo(ask)).containsExactly("rita");
    assertThat(ask.getDueDate()).isEqualTo("2026-03-09T18:00:00Z");
    assertThat(programme.shown(ask).get("workLog").toString()).contains("Measured for a day, fine");
  }

  /** A repair in the register, reported as done by the head of service. */
  private ProcessInstance repairReported(String client) {
    long registerNo =
        register.enter(
            client, programme.questionnaire(client).id(), "serious", "The line drops", "{}");
    register.report(registerNo, "Measured for a day, fine", "sam");
    return programme.begin(
        "client-confirmation", client, Map.of("registerNo", registerNo, "round", 1));
  }

  private void ask(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_AskClient", answers);
  }

  private RegisterEntry entry(String client) {
    assertThat(register.of(client)).hasSize(1);
    return register.of(client).get(0);
  }

  private String lastLogged(String client) {
    var log = register.log(entry(client).registerNo());
    return log.get(log.size() - 1).entry();
  }
}
