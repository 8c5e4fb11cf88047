package org.vipprogramme.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(ReferralProcess.KEY)
@Tag("R17")
class ReferralTest {

  @Autowired Programme programme;
  @Autowired Referrals referrals;
  @Autowired Timeline timeline;

  private String client;
  private long lead;

  @Test
  void aLeadIsWonAsAClient() {
    ProcessInstance referral = named("Alpha Ltd");

    work("dan", Map.of("leadOutcome", "won", "leadNotes", "Signed on Tuesday"));

    assertThat(programme.ends(referral)).containsExactly("EndEvent_Won");
    assertThat(referrals.get(lead).state()).isEqualTo(Referral.State.WON);
    assertThat(referrals.get(lead).workedBy()).isEqualTo("dan");
    assertThat(referrals.get(lead).note()).isEqualTo("Signed on Tuesday");
    assertThat(referrals.get(lead).closedAt()).isNotNull();
  }

  @Test
  @Tag("R28")
  void aWonLeadMayNameItsRevenue() {
    named("Alpha and Sons");

    work("dan", Map.of("leadOutcome", "won", "leadNotes", "Signed", "wonAmount", 1200.5));

    assertThat(referrals.get(lead).wonAmount()).isEqualTo(120050);
    assertThat(referrals.get(lead).currency()).isEqualTo("USD");
  }

  @Test
  void aLeadThatIsNotWonBringsNothing() {
    named("Beta and Sons");

    work("dan", Map.of("leadOutcome", "no", "leadNotes", "Bound", "wonAmount", 1200.5));

    assertThat(referrals.get(lead).wonAmount()).isNull();
  }

  @Test
  void aMeetingWithALeadIsAgreed() {
    ProcessInstance referral = named("Beta Ltd");

    work("rita", Map.of("leadOutcome", "meeting", "leadNotes", "Friday at their office"));

    assertThat(programme.ends(referral)).containsExactly("EndEvent_Meeting");
    assertThat(referrals.get(lead).state()).isEqualTo(Referral.State.MEETING);
  }

  @Test
  void aLeadHasNoInterest() {
    ProcessInstance referral = named("Gamma Ltd");

    work("carl", Map.of("leadOutcome", "no", "leadNotes", "Bound for two years"));

    assertThat(programme.ends(referral)).containsExactly("EndEvent_NoInterest");
    assertThat(referrals.get(lead).state()).isEqualTo(Referral.State.NO);
  }

  @Test
  void theOriginOfALeadIsKeptAndWhoGaveItHearsOfTheOutcome() {
    named("Delta Ltd");
    assertThat(programme.shown(task()))
        .containsEntry("referralCompany", "Delta Ltd")
        .containsEntry("introducedBy", "Greta Giver")
        .containsEntry("introductionText", "They introduce us.");

    work("dan", Map.of("leadOutcome", "won", "leadNotes", "Glad they called"));

    assertThat(referrals.get(lead).givenBy()).isEqualTo(client);
    assertThat(timeline.of(client))
        .extracting(TimelineEvent::text)
        .contains("Referral Delta Ltd: won. Glad they called");
  }

  @Test
  void aLeadIsOfferedToAllRepsAndDueInThreeWorkingDays() {
    programme.now(Instant.parse("2026-03-05T10:00:00Z"));
    named("Epsilon Ltd");

    assertThat(programme.offeredTo(task())).containsExactly("vip-rep");
    assertThat(task().getDueDate()).isEqualTo("2026-03-10T18:00:00Z");
  }

  @Test
  void anOutcomeNeedsANote() {
    named("Zeta Ltd");

    assertThatThrownBy(() -> work("dan", Map.of("leadOutcome", "no")))
        .hasMessageContaining("please fill this in");
    assertThat(referrals.get(lead).state()).isEqualTo(Referral.State.LEAD);
  }

  private ProcessInstance named(String company) {
    client = programme.client("Giver Trade", "rita");
    lead =
        referrals.add(
            client,
            programme.questionnaire(client).id(),
            "Greta Giver",
            company,
            "Lea Lead",
            null,
            null,
            Referral.Introduction.INTRODUCES);
    return programme.begin("referral", client, Map.of("referralId", lead));
  }

  private Task task() {
    return programme.task(client, "UserTask_WorkReferral");
  }

  private void work(String rep, Map<String, Object> outcome) {
    programme.submit(rep, task(), outcome);
  }
}
