package org.vipprogramme.upsellfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.SectionAnswers;
import org.vipprogramme.register.Register;
import org.vipprogramme.sales.OpenRepair;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(UpsellFollowUpProcess.KEY)
class UpsellFollowUpTest {

  @Autowired Programme programme;
  @Autowired Opportunities opportunities;
  @Autowired Referrals referrals;
  @Autowired Register register;
  @Autowired Clients clients;

  @Test
  @Tag("R16")
  void moreVolumeComesFirstThenWhatIsNewThenReferrals() {
    String client = programme.client("Anchor Freight", "rita");
    programme.begin("upsell-follow-up", client);

    assertThat(programme.open(client)).containsExactly("UserTask_OfferVolume");
    submit(client, "UserTask_OfferVolume", Answers.volume());
    assertThat(programme.open(client)).containsExactly("UserTask_OfferNew");
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    assertThat(programme.open(client)).containsExactly("UserTask_AskReferrals");
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());

    assertThat(programme.questionnaire(client).sections())
        .extracting(SectionAnswers::section)
        .containsExactly("S6", "S7", "S8");
    assertThat(programme.questionnaire(client).state()).isEqualTo(Questionnaire.State.COMPLETE);
  }

  @Test
  void theTalkIsDueWithinTheMeetingTheHandInNextDayASaleWithinAWeek() {
    programme.now(Instant.parse("2026-03-02T10:00:00Z"));
    String client = programme.client("Ballast Freight", "rita");
    programme.begin("upsell-follow-up", client);
    assertDue(client, "UserTask_OfferVolume", "2026-03-02T14:00:00Z");
    submit(client, "UserTask_OfferVolume", Answers.volume());
    assertDue(client, "UserTask_OfferNew", "2026-03-02T14:00:00Z");
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    assertDue(client, "UserTask_AskReferrals", "2026-03-02T14:00:00Z");
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());
    assertDue(client, "UserTask_HandIn", "2026-03-03T18:00:00Z");
    assertDue(client, "UserTask_CloseSale", "2026-03-09T18:00:00Z");
  }

  @Test
  @Tag("R16")
  void everyOfferIsRecordedWithTheClientsAnswer() {
    String client = programme.client("Barge Freight", "rita");
    talked(
        client,
        Answers.with(
            Answers.volume(),
            "volumeOffers",
            List.of(
                Answers.offer("Second line", "accepted", 1200.50),
                Answers.offer("Night shift", "declined", null))),
        Map.of(
            "newTalk",
            "Curious",
            "newGoods",
            List.of(Answers.offer("Telephony", "interested", 300)),
            "newDirections",
            List.of(Answers.offer("Data centre", "accepted", 9000))));

    assertThat(opportunities.of(client))
        .extracting(
            Opportunity::kind, Opportunity::description, Opportunity::state, Opportunity::amount)
        .containsExactly(
            tuple(Opportunity.Kind.VOLUME, "Second line", Opportunity.State.ACCEPTED, 120050L),
            tuple(Opportunity.Kind.VOLUME, "Night shift", Opportunity.State.DECLINED, null),
            tuple(Opportunity.Kind.NEW_GOODS, "Telephony", Opportunity.State.INTERESTED, 30000L),
            tuple(
                Opportunity.Kind.NEW_DIRECTION,
                "Data centre",
                Opportunity.State.ACCEPTED,
                900000L));
  }

  @Test
  @Tag("R16")
  void acceptedOffersBecomeSalesAtOnceWonOrLost() {
    String client = programme.client("Cargo Freight", "rita");
    ProcessInstance followUp =
        talked(
            client,
            Answers.with(
                Answers.volume(),
                "volumeOffers",
                List.of(
                    Answers.offer("Second line", "accepted", 1200),
                    Answers.offer("Third line", "accepted", 800))),
            Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());

    var sales =
        programme
            .tasks
            .createTaskQuery()
            .processInstanceId(followUp.getId())
            .taskDefinitionKey("UserTask_CloseSale")
            .list();
    assertThat(sales).hasSize(2);
    programme.submit("rita", sales.get(0), Answers.saleWon());
    programme.submit(
        "rita", sales.get(1), Map.of("saleOutcome", "lost", "lostWhy", "The budget is spent"));

    assertThat(opportunities.of(client))
        .extracting(Opportunity::state, Opportunity::note)
        .containsExactlyInAnyOrder(
            tuple(Opportunity.State.WON, null),
            tuple(Opportunity.State.LOST, "The budget is spent"));
    assertThat(opportunities.of(client))
        .filteredOn(offer -> offer.state() == Opportunity.State.WON)
        .extracting(Opportunity::amount)
        .as("the amount of the contract, not the one hoped for")
        .containsExactly(150000L);
    assertThat(programme.open(client)).containsExactly("UserTask_HandIn");
  }

  @Test
  @Tag("R11")
  @Tag("R16")
  void noOfferIsMadeWhileARepairWaitsForTheClientEvenPastTheJourney() {
    String client = programme.client("Dock Freight", "rita");
    long registerNo =
        register.enter(client, programme.questionnaire(client).id(), "outage", "Dead line", "{}");
    register.report(registerNo, "Repaired", "sam");

    assertThatThrownBy(() -> programme.begin("upsell-follow-up", client))
        .isInstanceOf(OpenRepair.class)
        .hasMessage(
            "No offer to client %s: repair no. %d is not confirmed by the client yet.",
            client, registerNo);
    assertThat(programme.open(client)).isEmpty();

    register.confirm(registerNo, "Dina Dock", "rita");
    programme.begin("upsell-follow-up", client);
    assertThat(programme.open(client)).containsExactly("UserTask_OfferVolume");
  }

  @Test
  @Tag("R11")
  @Tag("R16")
  void aRepairOpenedDuringTheTalkStopsTheOfferToo() {
    String client = programme.client("Export Freight", "rita");
    programme.begin("upsell-follow-up", client);
    register.enter(client, programme.questionnaire(client).id(), "outage", "Dead line", "{}");

    assertThatThrownBy(() -> submit(client, "UserTask_OfferVolume", Answers.volume()))
        .hasStackTraceContaining("is not confirmed by the client yet");

    assertThat(opportunities.of(client)).isEmpty();
    assertThat(programme.open(client)).containsExactly("UserTask_OfferVolume");
  }

  @Test
  @Tag("R17")
  void askingForReferralsCannotBeSkipped() {
    String client = programme.client("Ferry Freight", "rita");
    talked(client, Answers.volume(), Answers.newOffers());

    assertThatThrownBy(() -> submit(client, "UserTask_AskReferrals", Map.of()))
        .hasMessageContaining("please fill this in");
    assertThat(programme.open(client)).containsExactly("UserTask_AskReferrals");
  }

  @Test
  @Tag("R17")
  void noneGivenIsAnAnswer() {
    String client = programme.client("Goods Freight", "rita");
    talked(client, Map.of("volumeTalk", "Enough for now"), Answers.newOffers());

    submit(client, "UserTask_AskReferrals", Answers.noReferrals());

    assertThat(referrals.givenBy(client)).isEmpty();
    assertThat(programme.questionnaire(client).latest("S8"))
        .containsEntry("referralsAnswer", "none");
    assertThat(programme.open(client)).containsExactly("UserTask_HandIn");
  }

  @Test
  @Tag("R17")
  void referralsGivenButNotListedAreRefusedAndTheTaskStaysOpen() {
    String client = programme.client("Harbour Freight", "rita");
    talked(client, Answers.volume(), Answers.newOffers());

    assertThatThrownBy(
            () ->
                submit(
                    client,
                    "UserTask_AskReferrals",
                    Map.of("referralsAnswer", "given", "referralList", List.of())))
        .hasMessageContaining("Referrals: list at least one, or answer 'None given'.");

    assertThat(programme.open(client)).containsExactly("UserTask_AskReferrals");
    assertThat(programme.questionnaire(client).latest("S8")).isEmpty();
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());
  }

  @Test
  @Tag("R17")
  void eachReferralBecomesALeadWithItsOriginAndAProcessOfItsOwn() {
    String client = programme.client("Import Freight", "rita");
    long ines = programme.contact(client, "Ines Import", "+371 20000040", "ines@i.example");
    ProcessInstance followUp = talked(client, Answers.volume(), Answers.newOffers());

    submit(
        client,
        "UserTask_AskReferrals",
        Answers.with(Answers.twoReferrals(), "namedBy", String.valueOf(ines)));

    assertThat(referrals.givenBy(client))
        .extracting(
            Referral::company, Referral::introduction, Referral::state, Referral::introducedBy)
        .containsExactly(
            tuple(
                "Neighbour Ltd",
                Referral.Introduction.INTRODUCES,
                Referral.State.LEAD,
                "Ines Import"),
            tuple(
                "Partner Ltd",
                Referral.Introduction.NAME_ONLY,
                Referral.State.LEAD,
                "Ines Import"));
    assertThat(referrals.givenBy(client))
        .allSatisfy(
            lead -> {
              assertThat(lead.questionnaireId()).isEqualTo(programme.questionnaire(client).id());
              assertThat(
                      programme
                          .runtime
                          .createProcessInstanceQuery()
                          .processInstanceBusinessKey("referral-" + lead.id(), "referral")
                          .count())
                  .isEqualTo(1);
            });
    submit(client, "UserTask_CloseSale", Answers.saleWon());
    submit(client, "UserTask_HandIn", Answers.handIn());
    assertThat(programme.isOver(followUp)).as("the journey does not wait for leads").isTrue();
    assertThat(programme.open(client))
        .containsExactly("UserTask_WorkReferral", "UserTask_WorkReferral");
  }

  @Test
  @Tag("R6")
  @Tag("R18")
  void aQuestionnaireHandedInCountsForTheRepAndTheClientIsWorked() {
    String client = programme.client("Jetty Freight", "rita");
    ProcessInstance followUp =
        talked(client, Map.of("volumeTalk", "Enough for now"), Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());
    long before = countedFor("rita");
    assertThat(clients.get(client).workedAt()).as("the meeting alone does not count").isNull();

    submit(client, "UserTask_HandIn", Answers.handIn());

    assertThat(programme.ends(followUp)).containsExactly("EndEvent_FollowUpDone");
    assertThat(countedFor("rita")).isEqualTo(before + 1);
    assertThat(programme.questionnaire(client).state()).isEqualTo(Questionnaire.State.HANDED_IN);
    assertThat(programme.questionnaire(client).handedInAt()).isNotNull();
    assertThat(clients.get(client).workedAt()).isNotNull();
  }

  @Test
  @Tag("R18")
  void theHandInMustBeConfirmed() {
    String client = programme.client("Keel Freight", "rita");
    talked(client, Answers.volume(), Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.noReferrals());

    assertThatThrownBy(() -> submit(client, "UserTask_HandIn", Map.of("handedIn", false)))
        .hasMessageContaining("must be ticked");
    assertThat(clients.get(client).workedAt()).isNull();
  }

  /** The talk about S6 and S7 has taken place. */
  private ProcessInstance talked(
      String client, Map<String, Object> volume, Map<String, Object> newOffers) {
    ProcessInstance followUp = programme.begin("upsell-follow-up", client);
    submit(client, "UserTask_OfferVolume", volume);
    submit(client, "UserTask_OfferNew", newOffers);
    return followUp;
  }

  private void assertDue(String client, String task, String due) {
    assertThat(programme.task(client, task).getDueDate()).as(task).isEqualTo(due);
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit("rita", client, task, answers);
  }

  private long countedFor(String rep) {
    return programme
        .jdbc
        .sql("select count(*) from questionnaire where state = 'HANDED_IN' and rep_id = ?")
        .param(rep)
        .query(Long.class)
        .single();
  }
}
