package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.sales.Money;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Reps;
import org.vipprogramme.team.Rep.Dedication;
import org.vipprogramme.team.Team;

@ProgrammeTest
@Tag("R17")
@Tag("R28")
class ReferralTotalsTest {

  private static final String BY_CLIENT = "/api/referrals/totals?by=client";
  private static final String BY_REP = "/api/referrals/totals?by=rep";

  @Autowired Programme programme;
  @Autowired Referrals referrals;
  @Autowired Team team;
  @Autowired Http http;

  private Reps reps;
  private String rep;
  private String generous;
  private String modest;

  @BeforeEach
  void twoClientsOfOneRepGaveReferrals() {
    programme.people();
    reps = new Reps(programme, team);
    rep = reps.named(Dedication.COMBINED);
    generous = reps.client(rep);
    modest = reps.client(rep);
    given(generous, Referral.State.WON, "9000000000.75", "USD");
    given(generous, Referral.State.WON, null, "USD");
    given(generous, Referral.State.MEETING, null, null);
    referrals.add(generous, questionnaire(generous), null, "Lead", null, null, null, byName());
    given(modest, Referral.State.NO, null, null);
    given(modest, Referral.State.WON, "5000000000", "USD");
    given(modest, Referral.State.WON, "77", "JPY");
  }

  @AfterEach
  void theTeamIsAsItWas() {
    reps.leave();
  }

  @Test
  void totalsByClientTheHighestRevenueFirst() {
    Http.Answer totals = http.get("helen", BY_CLIENT);

    assertThat(ids(totals.json())).containsSubsequence(generous, modest);
    assertThat(totals.body())
        .contains(
            ("{\"id\":\"%s\",\"name\":\"Client of %s\",\"received\":4,\"inWork\":2,\"won\":2,"
                    + "\"revenue\":9000000000.75,\"currency\":\"USD\"}")
                .formatted(generous, rep),
            ("{\"id\":\"%s\",\"name\":\"Client of %s\",\"received\":3,\"inWork\":0,\"won\":2,"
                    + "\"revenue\":5000000000.00,\"currency\":\"USD\"}")
                .formatted(modest, rep));
  }

  @Test
  void totalsByTheRepInWhoseMeetingTheyWereGivenWhoeverOwnsTheClientNow() {
    programme
        .jdbc
        .sql("update client set rep_id = 'dan' where client_no = ?")
        .param(modest)
        .update();

    assertThat(http.get("mary", BY_REP).body())
        .contains(
            "\"name\":\"Rep %s\",\"received\":7,\"inWork\":2,\"won\":4,\"revenue\":14000000000.75"
                .formatted(rep));
  }

  @Test
  void aTableForSpreadsheetsHasThemAll() {
    assertThat(http.table("helen", BY_REP).body())
        .startsWith("\uFEFFid,name,received,in_work,won,revenue,currency\r\n")
        .contains("%1$s,Rep %1$s,7,2,4,14000000000.75,USD\r\n".formatted(rep));
  }

  @Test
  void aRepSeesOnlyWhatCameInOwnMeetings() {
    programme.questionnaire(programme.client("Of Rita", "rita"));
    programme
        .jdbc
        .sql("update questionnaire set rep_id = 'rita' where client_no = ?")
        .param(generous)
        .update();

    assertThat(ids(http.get("rita", BY_REP).json())).containsOnly("rita");
    assertThat(ids(http.get("rita", BY_CLIENT).json())).contains(generous).doesNotContain(modest);
    assertThat(http.table("rita", BY_CLIENT).body()).contains(generous).doesNotContain(modest);
  }

  @Test
  void othersSeeNothingAndAnotherGroupingIsRefusedInWords() {
    assertThat(http.get("sam", BY_CLIENT).status()).isEqualTo(403);
    assertThat(http.get("mo", BY_REP).status()).isEqualTo(403);
    Http.Answer bad = http.get("helen", "/api/referrals/totals?by=city");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().path("detail").asText()).isEqualTo("Totals are by client or by rep.");
  }

  private void given(String client, Referral.State state, String amount, String currency) {
    long id =
        referrals.add(client, questionnaire(client), null, "Lead", null, null, null, byName());
    Money won =
        amount == null ? new Money(null, currency) : Money.of(new BigDecimal(amount), currency);
    referrals.worked(id, state, "Note", won, "dan");
  }

  private static Referral.Introduction byName() {
    return Referral.Introduction.NAME_ONLY;
  }

  private long questionnaire(String client) {
    return programme.questionnaire(client).id();
  }

  private static List<String> ids(JsonNode totals) {
    return totals.findValuesAsText("id");
  }
}
