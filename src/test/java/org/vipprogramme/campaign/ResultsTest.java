package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep.Dedication;

@ProgrammeTest
@Tag("R28")
@DisplayName("R28: the results of a campaign")
class ResultsTest {

  private static final String BEFORE = "2027-06-01T12:00:00Z";
  private static final String MEANWHILE = "2027-06-10T12:00:00Z";
  private static final String AFTERWARDS = "2027-07-10T12:00:00Z";

  /** A Friday, of the third week. */
  private static final String NOW = "2027-06-25T12:00:00Z";

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Results results;

  private long campaign;
  private String client;

  @BeforeEach
  void aRunningCampaign() {
    campaigning.clear();
    campaigning.rep("ruth", Dedication.DEDICATED);
    programme.now(Instant.parse(NOW));
    campaign =
        programme
            .jdbc
            .sql(
                """
                insert into campaign (version, live_mark, name, state, scope, head, starts_on,
                  started_by, created_at, approved_at)
                values (0, 'LIVE', 'Results', 'RUNNING', 'ALL', 'helen', date '2027-06-07', 'mary',
                  timestamptz '2027-06-01 09:00Z', timestamptz '2027-06-04 09:00Z')
                returning id""")
            .query(Long.class)
            .single();
    client = listed("STARTED");
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  @Test
  void aCampaignThatBroughtNothingYetHasZeroEverywhere() {
    Results.Report report = results.of(campaign);

    assertThat(report)
        .usingRecursiveComparison()
        .ignoringFields("weeks", "clients", "contactsUpdated", "newKeyPeople")
        .isEqualTo(
            new Results.Report(
                0,
                Map.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                new Results.Sum(0, 0),
                new Results.Sum(0, 0),
                0,
                new Results.Sum(0, 0),
                0,
                0,
                0,
                List.of()));
  }

  @Test
  @Tag("R18")
  void clientsAreCountedByWhatBecameOfThem() {
    listed("WORKED");
    listed("WORKED");
    listed("CLOSED");
    listed("LEFT");

    assertThat(results.of(campaign).clients())
        .isEqualTo(Map.of("STARTED", 1L, "WORKED", 2L, "CLOSED", 1L, "LEFT", 1L));
  }

  @Test
  @Tag("R7")
  void weeksAreCountedFromTheFirstDayOrTheApprovalIfThatCameLater() {
    assertThat(results.of(campaign).weeks()).as("begun on Monday the seventh").isEqualTo(3);
    programme.now(Instant.parse("2027-06-06T12:00:00Z"));
    assertThat(results.of(campaign).weeks()).as("not begun").isZero();
    programme.now(Instant.parse("2027-06-07T00:00:00Z"));
    assertThat(results.of(campaign).weeks()).as("the first day").isEqualTo(1);
    programme.now(Instant.parse(NOW));
    sql("update campaign set starts_on = date '2027-01-01' where id = ?", campaign);
    assertThat(results.of(campaign).weeks()).as("approved three weeks ago").isEqualTo(4);
    close("2027-06-11T12:00:00Z");
    assertThat(results.of(campaign).weeks()).as("closed after one").isEqualTo(2);
  }

  @Test
  void aRelationshipIsRenewedWhenTheClientWasMet() {
    questionnaire(client, MEANWHILE, "good");
    questionnaire(client, MEANWHILE, "good");
    questionnaire(listed("WORKED"), BEFORE, "good");
    questionnaire(notListed(), MEANWHILE, "good");

    assertThat(results.of(campaign).relationshipsRenewed()).isEqualTo(1);
  }

  @Test
  void contactsBroughtUpToDateAndNewOnesAreCounted() {
    Results.Report before = results.of(campaign);
    contact(client, BEFORE, MEANWHILE);
    contact(client, BEFORE, null);
    contact(client, MEANWHILE, null);
    contact(client, MEANWHILE, null);
    contact(notListed(), MEANWHILE, MEANWHILE);

    Results.Report report = results.of(campaign);
    assertThat(report.contactsUpdated() - before.contactsUpdated()).isEqualTo(1);
    assertThat(report.newKeyPeople() - before.newKeyPeople()).isEqualTo(2);
  }

  @Test
  void aQuestionnaireTellsOfTheMarketOnceWhateverItsSections() {
    long told = questionnaire(client, MEANWHILE, "good");
    answers(told, "S3", MEANWHILE);
    answers(told, "S4", MEANWHILE);
    answers(told, "S6", MEANWHILE);
    answers(questionnaire(listed("STARTED"), MEANWHILE, null), "S5", MEANWHILE);
    answers(questionnaire(listed("STARTED"), BEFORE, null), "S3", BEFORE);

    assertThat(results.of(campaign).marketInformation()).isEqualTo(1);
  }

  @Test
  @Tag("R10")
  void feedbackIsTheVerdictsAndTheProblemsFound() {
    questionnaire(client, MEANWHILE, "good");
    String restored = listed("WORKED");
    repair(restored, questionnaire(restored, MEANWHILE, "good"), "CONFIRMED", MEANWHILE);
    String broken = listed("STARTED");
    repair(broken, questionnaire(broken, MEANWHILE, "problem"), "PLANNED", MEANWHILE);

    Results.Report report = results.of(campaign);
    assertThat(report.qualityGood()).isEqualTo(2);
    assertThat(report.qualityNotGood()).isEqualTo(2);
  }

  @Test
  @Tag("R16")
  void salesAreThoseThatWereWon() {
    sale(client, "VOLUME", "WON", 120_050, "USD", MEANWHILE);
    sale(client, "VOLUME", "WON", null, "USD", MEANWHILE);
    sale(client, "VOLUME", "LOST", 70_000, "USD", MEANWHILE);
    sale(client, "NEW_GOODS", "WON", 10_000, "USD", MEANWHILE);
    sale(client, "NEW_DIRECTION", "WON", 5_000, "USD", MEANWHILE);
    sale(client, "NEW_GOODS", "ACCEPTED", 90_000, "USD", MEANWHILE);
    sale(client, "NEW_GOODS", "WON", 80_000, "USD", BEFORE);
    sale(notListed(), "VOLUME", "WON", 60_000, "USD", MEANWHILE);

    Results.Report report = results.of(campaign);
    assertThat(report.volumeIncreased()).isEqualTo(new Results.Sum(2, 120_050));
    assertThat(report.additionalSales()).isEqualTo(new Results.Sum(2, 15_000));
  }

  @Test
  @Tag("R16")
  void moneyOfAnotherCurrencyIsNotAddedUp() {
    sale(client, "VOLUME", "WON", 100, "USD", MEANWHILE);
    sale(client, "VOLUME", "WON", 100, "EUR", MEANWHILE);

    assertThat(results.of(campaign).volumeIncreased()).isEqualTo(new Results.Sum(2, 100));
  }

  @Test
  @Tag("R17")
  void referralsAreCountedWithWhatTheyBrought() {
    referral(client, "LEAD", null, MEANWHILE);
    referral(client, "NO", null, MEANWHILE);
    referral(client, "WON", 700_00L, MEANWHILE);
    referral(client, "WON", 1_00L, BEFORE);
    referral(notListed(), "WON", 5_00L, MEANWHILE);

    Results.Report report = results.of(campaign);
    assertThat(report.referralsReceived()).isEqualTo(3);
    assertThat(report.referralsWon()).isEqualTo(new Results.Sum(1, 700_00));
  }

  @Test
  @Tag("R14")
  void aRepairCostsOnceAndMayRaiseTheRevenueOfEveryMonth() {
    valued(5_000_00L, 10_000_00L, 14_000_00L);
    valued(1_000_00L, 3_000_00L, 2_500_00L);
    valued(200_00L, 3_000_00L, null);
    valued(null, null, null);
    String open = listed("STARTED");
    repair(open, questionnaire(open, MEANWHILE, "problem"), "REPORTED", MEANWHILE);

    Results.Report report = results.of(campaign);
    assertThat(report.repairsConfirmed()).isEqualTo(4);
    assertThat(report.repairsCost()).isEqualTo(6_200_00);
    assertThat(report.repairsRevenueAMonth()).as("4000 more, 500 less").isEqualTo(3_500_00);
  }

  @Test
  void whatBeganInTheCampaignCountsWhenItIsWonAfterwards() {
    sale(client, "VOLUME", "ACCEPTED", 1_00, "USD", MEANWHILE);
    close(NOW);
    programme.now(Instant.parse(AFTERWARDS));
    assertThat(results.of(campaign).volumeIncreased().count()).isZero();

    sql("update opportunity set state = 'WON' where client_no = ?", client);
    sale(client, "VOLUME", "WON", 9_00, "USD", AFTERWARDS);

    assertThat(results.of(campaign).volumeIncreased()).isEqualTo(new Results.Sum(1, 1_00));
  }

  @Test
  @Tag("R6")
  void aRepsQuestionnairesAreSetAgainstTheNorm() {
    for (int i = 0; i < 35; i++) {
      handIn(questionnaire(client, MEANWHILE, "good"), MEANWHILE);
    }
    handIn(questionnaire(client, MEANWHILE, "good"), BEFORE);
    handIn(questionnaire(notListed(), MEANWHILE, "good"), MEANWHILE);

    assertThat(results.of(campaign).reps())
        .containsExactly(new Results.RepResult("ruth", 35, new BigDecimal("11.7"), 15));
  }

  @Test
  void aCampaignThatIsPreparedHasNoResultsYet() {
    sql("update campaign set approved_at = null, state = 'PREPARING' where id = ?", campaign);
    questionnaire(client, MEANWHILE, "good");

    assertThat(results.of(campaign).relationshipsRenewed()).isZero();
    assertThatThrownBy(() -> results.of(-1)).hasMessage("There is no campaign -1.");
  }

  private String listed(String state) {
    String listed = notListed();
    sql(
        """
        insert into campaign_client
          (campaign_id, client_no, position, rank_percent, share_percent, state)
        values (?, ?, 1, 1, 1, ?)""",
        campaign,
        listed,
        state);
    return listed;
  }

  private String notListed() {
    return programme.newClient("Results", "ruth");
  }

  private long questionnaire(String of, String metAt, String verdict) {
    return insert(
        """
        insert into questionnaire (version, client_no, rep_id, state, verdict, met_at, created_at)
        values (0, ?, 'ruth', 'DRAFT', ?, ?::timestamptz, ?::timestamptz) returning id""",
        of,
        verdict,
        metAt,
        metAt);
  }

  private void handIn(long questionnaire, String at) {
    sql(
        "update questionnaire set state = 'HANDED_IN', handed_in_at = ?::timestamptz where id = ?",
        at,
        questionnaire);
  }

  private void answers(long questionnaire, String section, String at) {
    long form =
        insert(
            "insert into form_version (form_id, fingerprint, schema_json, first_seen)"
                + " values ('results', ? || clock_timestamp(), '{}', now()) returning id",
            section);
    sql(
        """
        insert into section_answers
          (questionnaire, position, section, form_version_id, answers, saved_by, saved_at)
        values (?, (select count(*) from section_answers where questionnaire = ?), ?, ?, '{}',
          'ruth', ?::timestamptz)""",
        questionnaire,
        questionnaire,
        section,
        form,
        at);
  }

  private void contact(String of, String createdAt, String updatedAt) {
    sql(
        "insert into contact (client_no, name, created_at, updated_at)"
            + " values (?, 'Connie', ?::timestamptz, ?::timestamptz)",
        of,
        createdAt,
        updatedAt);
  }

  private long repair(String of, long questionnaire, String state, String at) {
    return insert(
        """
        insert into register_entry
          (version, client_no, questionnaire_id, state, round, severity, problem, opened_at)
        values (0, ?, ?, ?, 1, 'serious', 'Slow', ?::timestamptz) returning register_no""",
        of,
        questionnaire,
        state,
        at);
  }

  private void valued(Long cost, Long before, Long after) {
    String of = listed("WORKED");
    long entry = repair(of, questionnaire(of, MEANWHILE, "good"), "CONFIRMED", MEANWHILE);
    sql(
        "update register_entry set repair_cost = ?, revenue_before = ?, revenue_after = ?"
            + " where register_no = ?",
        cost,
        before,
        after,
        entry);
  }

  private void sale(
      String to, String kind, String state, Integer amount, String currency, String at) {
    sql(
        """
        insert into opportunity
          (client_no, questionnaire_id, kind, description, amount, currency, state, created_at)
        values (?, ?, ?, 'Line', ?, ?, ?, ?::timestamptz)""",
        to,
        questionnaire(to, MEANWHILE, "good"),
        kind,
        amount,
        currency,
        state,
        at);
  }

  private void referral(String by, String state, Long amount, String at) {
    sql(
        """
        insert into referral (given_by, questionnaire_id, company, introduction, state, won_amount,
          currency, created_at)
        values (?, ?, 'Neighbour', 'NAME_ONLY', ?, ?, 'USD', ?::timestamptz)""",
        by,
        questionnaire(by, MEANWHILE, "good"),
        state,
        amount,
        at);
  }

  private void close(String at) {
    sql(
        "update campaign set state = 'CLOSED', live_mark = null, closed_at = ?::timestamptz"
            + " where id = ?",
        at,
        campaign);
  }

  private void sql(String statement, Object... params) {
    programme.jdbc.sql(statement).params(params).update();
  }

  private long insert(String statement, Object... params) {
    return programme.jdbc.sql(statement).params(params).query(Long.class).single();
  }
}
