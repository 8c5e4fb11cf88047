package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.campaign.PersonalLists.Line;
import org.vipprogramme.campaign.Split.Situation;
import org.vipprogramme.client.Client.Segment;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep.Dedication;

@ProgrammeTest
@Tag("R4")
class SplitTest {

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Campaigns campaigns;
  @Autowired ClientList list;
  @Autowired Segments segments;
  @Autowired Split split;
  @Autowired PersonalLists lists;
  @Autowired Http http;

  private Campaign campaign;

  @BeforeEach
  void aCampaign() {
    campaigning.clear();
    campaign = campaigns.open("Split", "helen", LocalDate.parse("2026-06-01"), "mary");
    campaigning.rep("paul", Dedication.DEDICATED);
    campaigning.rep("quin", Dedication.COMBINED);
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  @Test
  void whoHoldsTheRelationshipKeepsTheClientAndWhoFencesItOffLosesIt() {
    String strong = campaigning.client("Strong", 30, "quin", "STRONG");
    String fenced = campaigning.client("Fenced", 20, "paul", "FENCED");

    propose();

    assertThat(line(strong).repId()).isEqualTo("quin");
    assertThat(line(strong).reason()).startsWith("KEEP because of STRONG").contains("Quin");
    assertThat(line(fenced).repId()).isEqualTo("quin");
    assertThat(line(fenced).reason()).startsWith("MUST because of FENCED").contains("Quin");
  }

  @Test
  @Tag("R6")
  void loadsFollowTheNormsAndEveryClientHasAReason() {
    clients(40);

    propose();

    assertThat(lists.loads(campaign.id()))
        .extracting(PersonalLists.Load::repId, PersonalLists.Load::clients)
        .containsExactly(tuple("paul", 30), tuple("quin", 10));
    assertThat(lists.loads(campaign.id()))
        .extracting(PersonalLists.Load::keyClients)
        .containsExactly(6, 2);
    assertThat(lists.page(campaign.id(), null, 0, 100))
        .hasSize(40)
        .allSatisfy(line -> assertThat(line.reason()).isNotBlank());
  }

  @Test
  void aClientStaysWithItsPresentRepWhileLoadsAllow() {
    List<String> clients = clients(8);
    clients
        .subList(0, 2)
        .forEach(client -> sql("update client set rep_id = 'quin' where client_no = ?", client));

    propose();

    assertThat(clients.subList(0, 2))
        .allSatisfy(no -> assertThat(line(no).repId()).isEqualTo("quin"));
    assertThat(lists.loads(campaign.id()))
        .extracting(PersonalLists.Load::clients)
        .containsExactly(6, 2);
  }

  @Test
  void whatTheHeadChoseStaysWhenTheSplitIsProposedAgain() {
    List<String> clients = clients(40);
    propose();
    lists.choose(campaign.id(), clients.get(0), "quin", "helen");
    assertThat(lists.chooseGroup(campaign.id(), "paul", Segment.KEY, "quin", "helen")).isPositive();

    propose();

    List<Line> chosen =
        lists.page(campaign.id(), null, 0, 100).stream()
            .filter(line -> line.chosenBy() != null)
            .toList();
    assertThat(chosen)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.repId()).isEqualTo("quin"))
        .allSatisfy(line -> assertThat(line.reason()).startsWith("Chosen by the head"));
    lists.forgetChoices(campaign.id());
    propose();
    assertThat(lists.loads(campaign.id()))
        .extracting(PersonalLists.Load::clients)
        .containsExactly(30, 10);
  }

  @Test
  void theHeadCannotGiveAFencedClientBackOrAnythingToAStranger() {
    String fenced = campaigning.client("Fenced", 20, "paul", "FENCED");
    campaigning.client("Free", 10, null, null);
    propose();

    assertThatThrownBy(() -> lists.choose(campaign.id(), fenced, "paul", "helen"))
        .hasMessageContaining("R4 c");
    assertThatThrownBy(() -> lists.choose(campaign.id(), fenced, "nobody", "helen"))
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> lists.choose(campaign.id(), "no-such", "paul", "helen"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lists.chooseGroup(campaign.id(), null, null, "paul", "helen")).isEqualTo(1);
    assertThat(line(fenced).repId()).isEqualTo("quin");
  }

  @Test
  void aTableThatLeavesFencedClientsOrKeepsForAStrangerIsRefused() {
    campaigning.client("Fenced", 20, "paul", "FENCED");
    list.prepare(campaign);

    assertThatThrownBy(() -> treat(new Situation("FENCED", true), Treatment.KEEP))
        .hasMessageContaining("R4 c");
    assertThatThrownBy(() -> treat(new Situation("STRONG", false), Treatment.KEEP))
        .hasMessageContaining("not in the team");
  }

  @Test
  void whoHasNobodyToGoToIsCountedAndShown() {
    sql("update rep set active = false where user_id = ?", "quin");
    String fenced = campaigning.client("Fenced", 20, "paul", "FENCED");
    campaigning.client("Free", 10, null, null);

    propose();

    assertThat(lists.leftOver(campaign.id())).isEqualTo(1);
    assertThat(line(fenced).repId()).isNull();
    assertThat(line(fenced).reason()).contains("Nobody in the team may have it");
  }

  @Test
  @Tag("R18")
  void anInterruptedHandOutGoesOn() {
    List<String> clients = clients(6);
    propose();
    campaigns.approve(campaign.id());
    sql("update campaign_client set state = 'WAITING' where client_no = ?", clients.get(0));

    lists.apply(campaign.id());

    assertThat(lists.page(campaign.id(), null, 0, 100))
        .extracting(Line::state)
        .containsOnly("WAITING");
    assertThat(clients.subList(1, 6))
        .allSatisfy(no -> assertThat(programme.repOf(no)).isEqualTo(line(no).repId()));
    assertThatThrownBy(() -> lists.choose(campaign.id(), clients.get(1), "paul", "helen"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headsReadAndDownloadTheListAndNobodyElseDoes() {
    String strong = campaigning.client("=Strong, Ltd", 30, "quin", "STRONG");
    clients(7);
    propose();
    String path = "/api/campaigns/" + campaign.id();

    assertThat(http.get("helen", path + "/clients?rep=quin").json().path("total").asInt())
        .isEqualTo(2);
    assertThat(http.get("helen", path + "/clients?size=3").json().path("clients")).hasSize(3);
    List<String> csv = http.get("mary", path + "/clients.csv?rep=quin").body().lines().toList();
    assertThat(csv).hasSize(3);
    assertThat(csv.get(0))
        .endsWith("client_no,name,segment,relationship,treatment,rep,reason,chosen_by,state");
    assertThat(csv.get(1))
        .startsWith(strong + ",\"'=Strong, Ltd\",KEY,STRONG,KEEP,quin,")
        .endsWith(",PROPOSED");
    assertThat(http.get("helen", path + "/clients.csv").body().lines()).hasSize(9);
    assertThat(http.get("helen", "/api/campaigns/0/clients.csv").status()).isEqualTo(404);
    for (String user : List.of("rita", "sam", "mo")) {
      assertThat(http.get(user, path + "/clients.csv").status()).isEqualTo(403);
    }
  }

  /** The list is made, the first fifth of it is key, and R4 applied as the shipped table does. */
  private void propose() {
    if (lists.size(campaign.id()) == 0) {
      list.prepare(campaign);
      segments
          .steps(campaign.id())
          .forEach(
              step ->
                  segments.put(
                      campaign.id(),
                      step,
                      step.rankPercent() <= 20 ? Segment.KEY : Segment.REGULAR));
    }
    for (Situation situation : split.situations(campaign.id())) {
      treat(
          situation,
          switch (situation.acquirerInTeam() ? situation.relationship() : "UNKNOWN") {
            case "STRONG" -> Treatment.KEEP;
            case "FENCED" -> Treatment.MUST;
            default -> Treatment.MAY;
          });
    }
    split.propose(campaign.id());
  }

  private void treat(Situation situation, Treatment treatment) {
    split.treat(
        campaign.id(), situation, treatment, treatment + " because of " + situation.relationship());
  }

  private List<String> clients(int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(i -> campaigning.client("Free " + i, 10, null, null))
        .toList();
  }

  private Line line(String clientNo) {
    return lists.page(campaign.id(), null, 0, 500).stream()
        .filter(line -> line.clientNo().equals(clientNo))
        .findFirst()
        .orElseThrow();
  }

  private void sql(String change, String value) {
    programme.jdbc.sql(change).param(value).update();
  }
}
