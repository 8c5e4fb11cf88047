package org.vipprogramme.relationshipcontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.register.Register;
import org.vipprogramme.relationship.RelationshipContact;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;

@ProgrammeTest
@PassesWhole(RelationshipContactProcess.KEY)
@Tag("R24")
class RelationshipContactTest {

  private static final Instant MONDAY_AT_TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Autowired Programme programme;
  @Autowired RelationshipContacts contacts;
  @Autowired Clients clients;
  @Autowired Opportunities opportunities;
  @Autowired Register register;
  @Autowired Timeline timeline;
  @Autowired Tables tables;

  private String client;
  private long contactId;
  private ProcessInstance process;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "breakfast",
        "lunch",
        "dinner",
        "club",
        "bowling",
        "sauna",
        "barbecue",
        "fishing",
        "hunting",
        "office",
        "other"
      })
  void theyMeetWhereTheClientLikesToBe(String format) {
    due("Acorn Mills");

    agree(format);

    assertThat(contacts.get(contactId))
        .extracting(RelationshipContact::state, RelationshipContact::format)
        .containsExactly(RelationshipContact.State.AGREED, format);
    assertThat(programme.open(client)).isEmpty();
  }

  @Test
  void aFormatNobodyKnowsIsRefused() {
    due("Amber Mills");

    assertThatThrownBy(() -> agree("opera")).hasMessageContaining("choose one of the options");
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.DUE);
  }

  @Test
  void theContactIsOfferedToTheClientsRepForAWeekAndRecordedTheDayAfter() {
    programme.now(MONDAY_AT_TEN);
    due("Barley Mills");
    Task agree = programme.task(client, "UserTask_AgreeContact");
    assertThat(programme.offeredTo(agree)).containsExactly("rita");
    assertThat(agree.getDueDate()).isEqualTo("2026-03-09T18:00:00Z");
    assertThatThrownBy(() -> programme.submit("dan", agree, agreed("lunch")))
        .isInstanceOf(AuthorizationException.class);

    String time = Answers.in(48);
    programme.submit("rita", agree, Answers.with(agreed("lunch"), "agreedTime", time));

    assertThat(programme.timer(client, "IntermediateEvent_AgreedTime").getDuedate())
        .isEqualTo(Date.from(OffsetDateTime.parse(time).toInstant()));
    programme.now(Instant.parse("2026-03-04T10:00:00Z"));
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");
    Task record = programme.task(client, "UserTask_RecordContact");
    assertThat(programme.offeredTo(record)).containsExactly("rita");
    assertThat(record.getDueDate()).isEqualTo("2026-03-05T18:00:00Z");
  }

  @Test
  void theFormsShowTheClientTheKeyPeopleAndWhatWasAgreed() {
    programme.now(MONDAY_AT_TEN);
    due("Basalt Mills");
    programme.contact(client, "Anna Able", "+371 20000021", "anna@basalt.example");
    Task agree = programme.task(client, "UserTask_AgreeContact");
    assertThat(programme.shown(agree))
        .containsEntry("clientName", "Basalt Mills")
        .containsEntry("lastMet", "2026-01-20 09:00");
    assertThat(programme.shown(agree).get("contacts").toString()).contains("Anna Able");

    programme.submit("rita", agree, Answers.with(agreed("sauna"), "agreedTime", Answers.in(24)));
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");

    Map<String, Object> shown = programme.shown(programme.task(client, "UserTask_RecordContact"));
    assertThat(shown)
        .containsEntry("formatText", "sauna")
        .containsEntry("contactTime", "2026-03-03 10:00");
    assertThat(shown.get("keyPeople").toString()).contains("Anna Able");
    assertThat(shown.get("timeline").toString()).contains("Agreed to meet: sauna");
  }

  @Test
  @Tag("R23")
  void aMeetingHeldIsTheNewLastContactAndLeavesNoOffer() {
    meet("Birch Mills");
    programme.later(Duration.ofHours(3));
    Instant now = Instant.parse("2026-03-02T13:00:00Z");

    record(Answers.with(held(), "contactNotes", "His daughter marries in May"));

    assertThat(programme.ends(process)).containsExactly("EndEvent_ContactHeld");
    assertThat(contacts.get(contactId))
        .extracting(
            RelationshipContact::state,
            RelationshipContact::heldAt,
            RelationshipContact::notes,
            RelationshipContact::clientAsked)
        .containsExactly(RelationshipContact.State.HELD, now, "His daughter marries in May", false);
    assertThat(clients.get(client).lastContactAt()).isEqualTo(now);
    assertThat(opportunities.of(client)).isEmpty();
    assertThat(told()).last().asString().contains("held. His daughter marries in May");
  }

  @Test
  void keyPeopleAreBroughtUpToDate() {
    due("Cedar Mills");
    long gone = programme.contact(client, "Olga Old", "+371 20000022", "olga@cedar.example");
    long moved = programme.contact(client, "Max Moved", "+371 20000023", "max@cedar.example");
    long same = programme.contact(client, "Sam Same", "+371 20000024", "sam@cedar.example");
    comeTogether();

    record(
        Answers.with(
            held(),
            "keyPeople",
            List.of(
                person(gone, "Olga Old", "+371 20000022", "olga@cedar.example", true),
                person(moved, "Max Moved", "+371 20000029", "max@cedar.example", false),
                person(same, "Sam Same", "+371 20000024", "sam@cedar.example", false),
                Map.of("personName", "Nora New"))));

    assertThat(clients.contacts(client))
        .extracting(Contact::name, Contact::phone, Contact::isThere, c -> c.updatedAt() != null)
        .containsExactly(
            tuple("Olga Old", "+371 20000022", false, true),
            tuple("Max Moved", "+371 20000029", true, true),
            tuple("Sam Same", "+371 20000024", true, false),
            tuple("Nora New", null, true, false));
  }

  @Test
  void aKeyPersonOfAnotherClientIsRefused() {
    String other = programme.client("Other Mills", "rita");
    long stranger = programme.contact(other, "Stan Strange", "+371 20000025", "s@other.example");
    meet("Clover Mills");

    assertThatThrownBy(
            () ->
                record(
                    Answers.with(
                        held(),
                        "keyPeople",
                        List.of(person(stranger, "Stan Strange", null, null, false)))))
        .hasMessageContaining("not a contact of this client");
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.AGREED);
  }

  @Test
  void aMeetingPostponedIsAgreedAnew() {
    meet("Dill Mills");

    record(Map.of("contactOutcome", "postponed", "contactNotes", "He has the flu"));

    assertThat(programme.open(client)).containsExactly("UserTask_AgreeContact");
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.DUE);
    assertThat(told()).last().asString().contains("postponed. He has the flu");
    assertThat(clients.get(client).lastContactAt()).isEqualTo("2026-01-20T09:00:00Z");
  }

  @Test
  void aMeetingThatFellThroughIsNotTriedAgainBeforeADate() {
    meet("Elder Mills");
    assertThatThrownBy(() -> record(Map.of("contactOutcome", "fell-through")))
        .hasMessageContaining("please give the date");

    record(Map.of("contactOutcome", "fell-through", "tryAgainFrom", "2026-04-01"));

    assertThat(programme.ends(process)).containsExactly("EndEvent_FellThrough");
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.DROPPED);
    assertThat(clients.get(client).contactNotBefore()).isEqualTo("2026-04-01");
  }

  @Test
  void aClientWhoWishesNoMeetingIsLeftAloneUntilTheDayNamed() {
    programme.now(MONDAY_AT_TEN);
    due("Fennel Mills");

    programme.submit(
        "rita",
        client,
        "UserTask_AgreeContact",
        Map.of(
            "contactAnswer", "not-before",
            "wishedFrom", "2026-09-01",
            "agreementNotes", "Harvest"));

    assertThat(programme.ends(process)).containsExactly("EndEvent_PutOff");
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.DROPPED);
    assertThat(clients.get(client).contactNotBefore()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(told()).last().asString().contains("no meeting before 2026-09-01. Harvest");
  }

  @Test
  @Tag("R25")
  void anOfferIsRefusedUnlessTheClientAskedForIt() {
    meet("Ginger Mills");

    assertThatThrownBy(() -> record(Answers.with(held(), "askedOffers", offers("accepted"))))
        .hasMessageContaining("Offers: no offer at a relationship meeting unless the client asked");
    assertThatThrownBy(
            () ->
                record(
                    Answers.with(
                        Answers.with(asked("accepted"), "clientAsked", false), "askedWords", null)))
        .hasMessageContaining("Offers: no offer at a relationship meeting");

    assertThat(programme.open(client)).containsExactly("UserTask_RecordContact");
    assertThat(opportunities.of(client)).isEmpty();
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.AGREED);
  }

  @Test
  @Tag("R25")
  void anOfferIsRefusedWithoutTheClientsWords() {
    meet("Hazel Mills");

    assertThatThrownBy(() -> record(Answers.with(asked("accepted"), "askedWords", "  ")))
        .hasMessageContaining("The client's words: please fill this in");
    assertThatThrownBy(() -> record(Answers.with(held(), "askedWords", "Send me a price")))
        .hasMessageContaining("The client's words: only when the client asked");

    assertThat(opportunities.of(client)).isEmpty();
  }

  @Test
  @Tag("R25")
  void whatTheClientAskedForIsRecordedInTheirWordsAndClosedAsASale() {
    meet("Indigo Mills");

    record(asked("accepted"));

    assertThat(contacts.get(contactId))
        .extracting(RelationshipContact::clientAsked, RelationshipContact::clientWords)
        .containsExactly(true, "Could you also do our second plant?");
    assertThat(opportunities.of(client))
        .extracting(
            Opportunity::kind,
            Opportunity::state,
            Opportunity::amount,
            Opportunity::questionnaireId,
            Opportunity::relationshipContactId)
        .containsExactly(
            tuple(
                Opportunity.Kind.NEW_DIRECTION,
                Opportunity.State.ACCEPTED,
                120050L,
                null,
                contactId));
    assertThat(told()).anyMatch(text -> text.contains("asked for an offer: Could you also"));
    Task sale = programme.task(client, "UserTask_CloseSale");
    assertThat(sale.getAssignee()).isEqualTo("rita");
    assertThat(programme.shown(sale))
        .containsEntry("offer", "Line to the second plant")
        .containsEntry("offerAmountText", "1200.50 USD");
    assertThat(programme.isOver(process)).isFalse();

    programme.submit("rita", sale, Answers.saleWon());

    assertThat(programme.ends(process))
        .containsExactly("EndEvent_ContactHeld", "EndEvent_SaleClosed");
    assertThat(opportunities.of(client))
        .extracting(Opportunity::state, Opportunity::amount)
        .containsExactly(tuple(Opportunity.State.WON, 150000L));
  }

  @Test
  @Tag("R25")
  void anOfferThatIsNotAcceptedYetKeepsNobodyWaiting() {
    meet("Juniper Mills");

    record(asked("interested"));

    assertThat(programme.ends(process)).containsExactly("EndEvent_ContactHeld");
    assertThat(opportunities.of(client))
        .extracting(Opportunity::state)
        .containsExactly(Opportunity.State.INTERESTED);
  }

  @Test
  @Tag("R25")
  @Tag("R11")
  void whileARepairIsOpenTheClientsWordsAreKeptButNoOfferIsMade() {
    meet("Kelp Mills");
    long questionnaire = programme.questionnaire(client).id();
    register.enter(client, questionnaire, "serious", "Slow", "{}");

    assertThatThrownBy(() -> record(asked("accepted")))
        .hasMessageContaining("is not confirmed by the client yet")
        .hasMessageContaining("take the offers out");
    assertThat(programme.open(client)).containsExactly("UserTask_RecordContact");
    assertThat(clients.get(client).lastContactAt()).isEqualTo("2026-01-20T09:00:00Z");

    record(Answers.with(asked("accepted"), "askedOffers", null));

    assertThat(contacts.get(contactId).clientWords()).startsWith("Could you also");
    assertThat(opportunities.of(client)).isEmpty();
  }

  @Test
  @Tag("R27")
  void aClientWhoLeftIsNotMetAnyMore() {
    due("Laurel Mills");

    left();

    assertThat(programme.ends(process)).containsExactly("EndEvent_ClientLeft");
    assertThat(programme.open(client)).isEmpty();
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.DROPPED);
  }

  @Test
  @Tag("R27")
  void aMeetingHeldBeforeTheClientLeftStaysHeld() {
    meet("Mint Mills");
    record(asked("accepted"));

    left();

    assertThat(programme.open(client)).isEmpty();
    assertThat(contacts.get(contactId).state()).isEqualTo(RelationshipContact.State.HELD);
  }

  @Test
  void aClientHasOneLiveContactAtMost() {
    due("Nettle Mills");

    assertThat(contacts.open(client, "rita")).isEmpty();
    contacts.drop(contactId, "Enough");
    assertThat(contacts.open(client, "rita")).isPresent();
    assertThat(contacts.of(client)).hasSize(2);
  }

  @Test
  void theEngineKeepsNothingOfWhatWasSaid() {
    due("Olive Mills");
    programme.submit(
        "rita",
        client,
        "UserTask_AgreeContact",
        Answers.with(agreed("lunch"), "agreementNotes", "unsaid-notes"));
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");
    Map<String, Object> answers = new HashMap<>(asked("accepted"));
    answers.put("contactNotes", "unsaid-talk");
    answers.put("askedWords", "unsaid-words");
    answers.put("keyPeople", List.of(Map.of("personName", "Nora unsaid-new")));
    answers.put("askedOffers", List.of(offer("unsaid-offer", "accepted")));
    record(answers);
    assertThat(tables.ofEngineWith("unsaid-")).isEmpty();

    programme.submit(
        "rita",
        client,
        "UserTask_CloseSale",
        Map.of("saleOutcome", "lost", "lostWhy", "unsaid-why"));
    assertThat(tables.ofEngineWith("unsaid-")).isEmpty();
  }

  /** A contact of rita's client has become due. */
  private void due(String name) {
    client = programme.client(name, "rita");
    programme
        .jdbc
        .sql("update client set last_contact_at = '2026-01-20T09:00:00Z' where client_no = ?")
        .param(client)
        .update();
    contactId = contacts.open(client, "rita").orElseThrow();
    process =
        programme.begin("relationship-contact", client, Map.of("relationshipContactId", contactId));
  }

  private void comeTogether() {
    agree("lunch");
    programme.fireTimer(client, "IntermediateEvent_AgreedTime");
  }

  private void meet(String name) {
    programme.now(MONDAY_AT_TEN);
    due(name);
    comeTogether();
  }

  private void agree(String format) {
    programme.submit("rita", client, "UserTask_AgreeContact", agreed(format));
  }

  private void record(Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_RecordContact", answers);
  }

  private void left() {
    programme
        .runtime
        .createMessageCorrelation("client-left")
        .processInstanceBusinessKey(client)
        .correlateAll();
    programme.goOn();
  }

  private List<String> told() {
    return timeline.of(client).stream().map(TimelineEvent::text).toList();
  }

  private static Map<String, Object> agreed(String format) {
    return Map.of("contactAnswer", "agreed", "contactFormat", format, "agreedTime", Answers.in(0));
  }

  private static Map<String, Object> held() {
    return Map.of("contactOutcome", "held");
  }

  private static Map<String, Object> asked(String answer) {
    return Map.of(
        "contactOutcome",
        "held",
        "clientAsked",
        true,
        "askedWords",
        "Could you also do our second plant?",
        "askedOffers",
        offers(answer));
  }

  private static List<Map<String, Object>> offers(String answer) {
    return List.of(offer("Line to the second plant", answer));
  }

  private static Map<String, Object> offer(String what, String answer) {
    return Answers.with(Answers.offer(what, answer, 1200.50), "offerKind", "new-direction");
  }

  private static Map<String, Object> person(
      long id, String name, String phone, String email, boolean left) {
    Map<String, Object> person = new HashMap<>();
    person.put("contactId", id);
    person.put("personName", name);
    person.put("personRole", "Director");
    person.put("personPhone", phone);
    person.put("personEmail", email);
    person.put("personLeft", left);
    return person;
  }
}
