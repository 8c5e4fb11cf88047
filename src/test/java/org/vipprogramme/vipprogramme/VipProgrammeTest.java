package org.vipprogramme.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep.Dedication;

@ProgrammeTest
@PassesWhole(VipProgrammeProcess.KEY)
class VipProgrammeTest {

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Http http;

  @BeforeEach
  void aTeamOfTwo() {
    campaigning.clear();
    campaigning.rep("wanda", Dedication.DEDICATED);
    campaigning.rep("colin", Dedication.COMBINED);
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  @Test
  @Tag("R1")
  @Tag("R18")
  @Tag("R26")
  @Tag("R28")
  void fromTheAppointmentOfTheHeadToTheReviewOfTheResults() {
    String client = campaigning.client("Only One", 1000, null, null);
    ProcessInstance campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_SPLIT, "capacityLines"))
        .contains("Weeks this team needs: about 1");
    campaigning.approve(campaign);

    String rep = programme.repOf(client);
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
    workTheClient(rep, client);
    lookAgain(campaign);

    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_RESULTS, "resultLines"))
        .contains("Clients WORKED: 1", "Relationships renewed: 1 clients met");
    campaigning.submit(
        "mary",
        campaign,
        VipProgrammeProcess.REVIEW_RESULTS,
        Map.of("conclusions", "Again next summer"));
    assertThat(programme.isOver(campaign)).isTrue();
    assertThat(programme.ends(campaign)).containsExactly(VipProgrammeProcess.CAMPAIGN_REVIEWED_END);
    assertThat(http.get("mary", "/api/campaigns").body()).contains("Again next summer");
  }

  @Test
  @Tag("R1")
  void onlyOneCampaignRunsAtATime() {
    campaigning.client("One", 1000, null, null);
    campaigning.launch();
    assertThatThrownBy(campaigning::launch)
        .hasMessageContaining("The campaign 'Summer' is not closed yet");
  }

  @Test
  @Tag("R2")
  void aListThatIsNotCompleteIsShownAgainOnTheNextWorkingDay() {
    campaigning.client("One", 1000, null, null);
    ProcessInstance campaign = campaigning.launch();
    assertThat(lines(campaign, VipProgrammeProcess.CONFIRM_LIST, "listLines"))
        .contains("Clients on the list: 1");
    campaigning.submit(
        "helen", campaign, VipProgrammeProcess.CONFIRM_LIST, Map.of("listAnswer", "wait"));

    campaigning.client("Two", 2000, null, null);
    fire(campaign, VipProgrammeProcess.LIST_LOOKED_AT_AGAIN_TIMER);

    assertThat(lines(campaign, VipProgrammeProcess.CONFIRM_LIST, "listLines"))
        .contains("Clients on the list: 2");
  }

  @Test
  @Tag("R2")
  @Tag("R22")
  void aCampaignNeedsClients() {
    String client = campaigning.client("Just Worked", 1000, null, null);
    programme
        .jdbc
        .sql("update client set worked_at = now() where client_no = ?")
        .param(client)
        .update();
    ProcessInstance campaign = campaigning.launch();

    assertThatThrownBy(
            () ->
                campaigning.submit(
                    "helen",
                    campaign,
                    VipProgrammeProcess.CONFIRM_LIST,
                    Map.of("listAnswer", "due")))
        .hasMessageContaining("There is no such client on the list");
    assertThat(campaigning.task(campaign, VipProgrammeProcess.CONFIRM_LIST)).isNotNull();
  }

  @Test
  @Tag("R3")
  void theHeadNamesWhoTakesPartAndWithHowMuchTime() {
    campaigning.client("One", 1000, null, null);
    ProcessInstance campaign = campaigning.launch();
    campaigning.submit(
        "helen", campaign, VipProgrammeProcess.CONFIRM_LIST, Map.of("listAnswer", "all"));
    List<Map<String, Object>> rows = campaigning.team(campaign);
    rows.forEach(row -> row.put("takesPart", false));
    assertThatThrownBy(() -> name(campaign, rows)).hasMessageContaining("at least one rep");

    Map<String, Object> stranger = new HashMap<>(rows.get(0));
    stranger.put("memberId", "sam");
    stranger.put("takesPart", true);
    assertThatThrownBy(() -> name(campaign, List.of(stranger)))
        .hasMessageContaining("'sam' is not in the group of sales reps");

    rows.forEach(row -> row.put("takesPart", row.get("memberId").equals("wanda")));
    rows.forEach(row -> row.put("memberDedication", "COMBINED"));
    name(campaign, rows);
    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_SPLIT, "loadLines"))
        .containsExactly("Wanda: clients 1, key clients 0; 5 a week, weeks needed about 1");
  }

  @Test
  @Tag("R4")
  void theHeadChangesSingleClientsAndWholeGroupsAndSeesTheSplitAgain() {
    String fenced = campaigning.client("Fenced Off", 9000, "wanda", "FENCED");
    String free = campaigning.client("Free", 1000, null, null);
    ProcessInstance campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    assertThatThrownBy(
            () ->
                review(
                    campaign,
                    Map.of("splitAnswer", "again", "choices", List.of(choice(fenced, "wanda")))))
        .hasMessageContaining("this rep fences it off (R4 c)");
    assertThatThrownBy(
            () ->
                review(
                    campaign,
                    Map.of("splitAnswer", "approve", "choices", List.of(choice(free, "colin")))))
        .hasMessageContaining("look at the split once more");

    review(campaign, Map.of("splitAnswer", "again", "choices", List.of(choice(free, "colin"))));
    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_SPLIT, "largestLines"))
        .contains(free + " Free: Colin, chosen by the head");
    review(campaign, Map.of("splitAnswer", "anew"));
    review(campaign, Map.of("splitAnswer", "again", "groupFrom", "wanda", "groupTo", "colin"));
    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_SPLIT, "loadLines"))
        .containsExactly("Colin: clients 2, key clients 0; 5 a week, weeks needed about 1");
    review(campaign, Map.of("splitAnswer", "team"));
    assertThat(campaigning.task(campaign, VipProgrammeProcess.NAME_TEAM)).isNotNull();
  }

  @Test
  @Tag("R4")
  void nobodyIsLeftOver() {
    campaigning.client("Fenced Off", 9000, "wanda", "FENCED");
    programme.jdbc.sql("update rep set active = false where user_id = 'colin'").update();
    ProcessInstance campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    assertThat(lines(campaign, VipProgrammeProcess.REVIEW_SPLIT, "loadLines"))
        .containsExactly("Clients with nobody to go to: 1. Change the team or choose reps.");
    assertThatThrownBy(() -> review(campaign, Map.of("splitAnswer", "approve")))
        .hasMessageContaining("Clients with nobody to go to: 1");
  }

  @Test
  @Tag("R4")
  @Tag("R7")
  void everyClientIsShownWithItsReasonToHeadsOnly() {
    String kept = campaigning.client("Kept", 5000, "Wanda", "STRONG");
    ProcessInstance campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    long id = (Long) programme.runtime.getVariable(campaign.getId(), "campaignId");
    String clients = "/api/campaigns/" + id + "/clients";
    assertThat(http.get("helen", clients).json().at("/clients/0/clientNo").asText())
        .isEqualTo(kept);
    assertThat(http.get("helen", clients).json().at("/clients/0/reason").asText())
        .isEqualTo("R4 a: the acquirer holds the relationship and keeps the client: Wanda.");
    assertThat(http.get("rita", clients).status()).isEqualTo(403);
    assertThat(http.get("helen", clients + "?size=501").status()).isEqualTo(400);
    assertThat(http.get("helen", "/api/campaigns/0/results").status()).isEqualTo(404);
  }

  private void name(ProcessInstance campaign, List<Map<String, Object>> rows) {
    campaigning.submit(
        "helen", campaign, VipProgrammeProcess.NAME_TEAM, Map.of("teamMembers", rows));
  }

  private void review(ProcessInstance campaign, Map<String, Object> answers) {
    campaigning.submit("helen", campaign, VipProgrammeProcess.REVIEW_SPLIT, answers);
  }

  private static Map<String, Object> choice(String clientNo, String rep) {
    return Map.of("choiceClient", clientNo, "choiceRep", rep);
  }

  private void workTheClient(String rep, String client) {
    programme.submit(rep, client, "UserTask_RecordCall", Answers.agreed());
    programme.submit(rep, client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit(rep, client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit(rep, client, "UserTask_RecordQuality", Answers.goodInternet());
    programme.submit(rep, client, "UserTask_OfferVolume", Map.of("volumeTalk", "No growth"));
    programme.submit(rep, client, "UserTask_OfferNew", Answers.newOffers());
    programme.submit(rep, client, "UserTask_AskReferrals", Answers.noReferrals());
    programme.submit(rep, client, "UserTask_HandIn", Answers.handIn());
  }

  private void lookAgain(ProcessInstance campaign) {
    fire(campaign, VipProgrammeProcess.TIME_TO_LOOK_TIMER);
  }

  private void fire(ProcessInstance campaign, String timer) {
    programme.jobs.executeJob(
        programme
            .jobs
            .createJobQuery()
            .processInstanceId(campaign.getId())
            .activityId(timer)
            .singleResult()
            .getId());
    programme.goOn();
  }

  /** The lines of a list on a form. */
  private List<String> lines(ProcessInstance campaign, String taskKey, String name) {
    Object shown = programme.shown(campaigning.task(campaign, taskKey)).get(name);
    return org.camunda.spin.Spin.JSON(shown.toString()).elements().stream()
        .map(line -> line.prop("line").stringValue())
        .toList();
  }
}
