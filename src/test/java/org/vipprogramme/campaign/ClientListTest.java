package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.campaign.Campaign.Scope;
import org.vipprogramme.campaign.ClientList.ListCheck;
import org.vipprogramme.client.Client.Segment;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep.Dedication;

@ProgrammeTest
@Tag("R2")
class ClientListTest {

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Campaigns campaigns;
  @Autowired ClientList list;
  @Autowired Segments segments;
  @Autowired PersonalLists lists;

  private Campaign campaign;

  @BeforeEach
  void aCampaign() {
    campaigning.clear();
    campaign = campaigns.open("List", "helen", LocalDate.parse("2026-06-01"), "mary");
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  private record Place(String clientNo, int position, int rankPercent, int sharePercent) {}

  @Test
  void whatIsMissingOnTheListIsCounted() {
    campaigning.client("Whole", 100, null, null);
    String nobodyToCall = campaigning.client("Nobody there", 100, null, null);
    sql("update contact set left_on = current_date where client_no = ?", nobodyToCall);
    unknownRevenue("Unknown");
    worked(campaigning.client("Worked in spring", 100, null, null), "2 months");

    ListCheck check = list.check();

    assertThat(check.activeClients()).isEqualTo(4);
    assertThat(check.withoutContact()).isEqualTo(1);
    assertThat(check.withoutRevenue()).isEqualTo(1);
    assertThat(check.dueForQuestionnaire()).isEqualTo(3);
  }

  @Test
  @Tag("R23")
  void clientsAreRankedByRevenueWithBothPercentagesRoundedUp() {
    String second = campaigning.client("Second", 30, null, null);
    String third = campaigning.client("Third of equals by number", 30, null, null);
    String first = campaigning.client("First", 40, null, null);

    list.prepare(campaign);

    assertThat(places())
        .containsExactly(
            new Place(first, 1, 34, 40),
            new Place(second, 2, 67, 70),
            new Place(third, 3, 100, 100));
  }

  @Test
  @Tag("R23")
  void whoseRevenueIsUnknownIsAtTheVeryEnd() {
    String unknown = unknownRevenue("Unknown");
    String known = campaigning.client("Known", 10, null, null);

    list.prepare(campaign);

    assertThat(places())
        .containsExactly(new Place(known, 1, 50, 100), new Place(unknown, 2, 100, 100));
  }

  @Test
  @Tag("R23")
  void whenNoRevenueIsKnownNobodyRanksBeforeTheOthers() {
    unknownRevenue("One");
    unknownRevenue("Other");

    list.prepare(campaign);

    assertThat(places()).extracting(Place::rankPercent).containsOnly(100);
    assertThat(segments.steps(campaign.id())).hasSize(1);
  }

  @Test
  @Tag("R22")
  @Tag("R23")
  void whoIsDueKeepsTheRankAmongAllClients() {
    worked(campaigning.client("Giant, worked in spring", 900, null, null), "2 months");
    String longAgo = campaigning.client("Worked last summer", 60, null, null);
    worked(longAgo, "11 months");
    String never = campaigning.client("Never worked", 30, null, null);
    String asked = campaigning.client("Put on the next campaign", 10, null, null);
    worked(asked, "2 months");
    sql("update client set next_campaign_since = current_date where client_no = ?", asked);

    campaigns.scope(campaign.id(), Scope.DUE);
    list.prepare(campaigns.get(campaign.id()));

    assertThat(places())
        .containsExactly(
            new Place(longAgo, 2, 50, 96),
            new Place(never, 3, 75, 99),
            new Place(asked, 4, 100, 100));
  }

  @Test
  void madeAnewItFollowsTheClientListUntilItIsApproved() {
    String stays = campaigning.client("Stays", 20, null, null);
    String leaves = campaigning.client("Leaves", 10, null, null);
    list.prepare(campaign);
    sql("update client set state = 'LEFT' where client_no = ?", leaves);
    String comes = campaigning.client("Comes", 30, null, null);

    assertThat(list.prepare(campaign)).isEqualTo(2);

    assertThat(places()).extracting(Place::clientNo).containsExactly(comes, stays);
    campaigns.approve(campaign.id());
    assertThatThrownBy(() -> list.prepare(campaigns.get(campaign.id())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The list of a campaign that runs does not change.");
  }

  @Test
  @Tag("R4")
  void whoWonAClientIsFoundByUserIdOrName() {
    campaigning.rep("nora", Dedication.DEDICATED);
    String byId = campaigning.client("By id", 30, "NORA", null);
    String byName = campaigning.client("By name", 20, "Nora", null);
    String byNobody = campaigning.client("By nobody", 10, "Somebody else", null);

    list.prepare(campaign);

    assertThat(acquirer(byId)).isEqualTo("nora");
    assertThat(acquirer(byName)).isEqualTo("nora");
    assertThat(acquirer(byNobody)).isNull();
  }

  @Test
  @Tag("R23")
  void theShareThatResultsIsShownAndTheSegmentKeptWithTheClient() {
    for (int revenue : List.of(40, 20, 15, 10, 15)) {
      campaigning.client("Client of " + revenue, revenue, null, null);
    }
    list.prepare(campaign);

    segments
        .steps(campaign.id())
        .forEach(
            step ->
                segments.put(
                    campaign.id(),
                    step,
                    step.rankPercent() <= 20
                        ? Segment.TOP
                        : step.rankPercent() <= 40 ? Segment.KEY : Segment.REGULAR));
    segments.keep(campaign.id());

    assertThat(segments.result(campaign.id()))
        .containsExactly(
            new Segments.Share(Segment.TOP, 1, 20, 40),
            new Segments.Share(Segment.KEY, 1, 20, 20),
            new Segments.Share(Segment.REGULAR, 3, 60, 40));
    assertThat(
            programme
                .jdbc
                .sql(
                    "select segment from client where state = 'ACTIVE' order by annual_revenue desc")
                .query(String.class)
                .list())
        .containsExactly("TOP", "KEY", "REGULAR", "REGULAR", "REGULAR");
  }

  @Test
  @Tag("R23")
  void howManyStepsThereAreDoesNotDependOnTheLengthOfTheList() {
    for (int i = 1; i <= 1000; i++) {
      programme.newClient("Client " + i, null);
    }
    sql("update client set annual_revenue = 1 + length(name) where state = ?", "ACTIVE");

    list.prepare(campaign);

    List<Segments.Step> steps = segments.steps(campaign.id());
    assertThat(steps).hasSizeBetween(100, 199);
    assertThat(steps.stream().mapToInt(step -> step.last() - step.first() + 1).sum())
        .isEqualTo(lists.size(campaign.id()));
  }

  private List<Place> places() {
    return programme
        .jdbc
        .sql(
            "select client_no, position, rank_percent, share_percent from campaign_client"
                + " where campaign_id = ? order by position")
        .param(campaign.id())
        .query(Place.class)
        .list();
  }

  private String acquirer(String clientNo) {
    return programme
        .jdbc
        .sql("select acquirer from campaign_client where client_no = ?")
        .param(clientNo)
        .query((row, number) -> row.getString(1))
        .list()
        .get(0);
  }

  private String unknownRevenue(String name) {
    String client = campaigning.client(name, 0, null, null);
    sql("update client set annual_revenue = null where client_no = ?", client);
    return client;
  }

  private void worked(String client, String ago) {
    sql("update client set worked_at = now() - interval '" + ago + "' where client_no = ?", client);
  }

  private void sql(String change, String value) {
    programme.jdbc.sql(change).param(value).update();
  }
}
