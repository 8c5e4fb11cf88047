package org.vipprogramme.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.WeeklyNorms;

/**
 * What a campaign brought, measured by the seven goals (R28), from its approval until it was closed
 * or until now. A sale, a lead or a repair that began in this time counts even when it was won or
 * confirmed later. Money in minor units of {@code vip.currency}; sums in another one count as zero.
 */
@Service
@Transactional(readOnly = true)
public class Results {

  private static final String LISTED =
      " in (select client_no from campaign_client where campaign_id = :campaign)";

  private static final String OF_CAMPAIGN = " client_no" + LISTED;

  private final JdbcClient jdbc;
  private final Campaigns campaigns;
  private final WeeklyNorms norms;
  private final Clock clock;
  private final ZoneId zone;
  private final String currency;

  Results(
      JdbcClient jdbc,
      Campaigns campaigns,
      WeeklyNorms norms,
      Clock clock,
      CalendarSettings calendar,
      @Value("${vip.currency}") String currency) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
    this.norms = norms;
    this.clock = clock;
    this.zone = calendar.timeZone();
    this.currency = currency;
  }

  /** How many, and what it is worth. */
  public record Sum(long count, long money) {}

  /**
   * How many questionnaires a rep handed in.
   *
   * @param perWeek in the weeks of the campaign so far, to one digit
   * @param norm what is expected a week (R6)
   */
  public record RepResult(String repId, long handedIn, BigDecimal perWeek, int norm) {}

  /**
   * The results.
   *
   * @param weeks weeks since the first day, the one begun included; 0 before
   * @param clients by what became of them: WORKED, CLOSED, LEFT, or still open
   * @param relationshipsRenewed clients met in person
   * @param contactsUpdated key people whose data somebody changed
   * @param newKeyPeople key people met for the first time
   * @param marketInformation questionnaires in which the client told about their firm, the
   *     cooperation or their growth (S3, S4, S6)
   * @param qualityGood clients whose quality is good, at once or after a repair
   * @param qualityNotGood serious problems found
   * @param volumeIncreased sales of more of the same, won
   * @param additionalSales sales of new goods, services and directions, won
   * @param referralsReceived leads that clients gave
   * @param referralsWon those of them that were won, with what they brought
   * @param repairsConfirmed repairs of problems found here that the client confirmed
   * @param repairsCost what those repairs cost once, where it was entered
   * @param repairsRevenueAMonth what those clients pay more a month since, where it was entered
   */
  public record Report(
      int weeks,
      Map<String, Long> clients,
      long relationshipsRenewed,
      long contactsUpdated,
      long newKeyPeople,
      long marketInformation,
      long qualityGood,
      long qualityNotGood,
      Sum volumeIncreased,
      Sum additionalSales,
      long referralsReceived,
      Sum referralsWon,
      long repairsConfirmed,
      long repairsCost,
      long repairsRevenueAMonth,
      List<RepResult> reps) {}

  /** The results of one campaign; all zero until it runs. */
  public Report of(long campaignId) {
    Campaign campaign = campaigns.get(campaignId);
    Instant until = campaign.closedAt() == null ? clock.instant() : campaign.closedAt();
    Instant since = campaign.approvedAt() == null ? until : campaign.approvedAt();
    int weeks = weeks(campaign.startsOn(), since, until);
    Counter in = new Counter(campaignId, since, until);
    return new Report(
        weeks,
        clients(campaignId),
        in.count("select count(distinct client_no) from questionnaire where met_at" + in.time()),
        in.count("select count(*) from contact where updated_at" + in.time()),
        in.count("select count(*) from contact where created_at" + in.time()),
        in.count(
            "select count(distinct id) from questionnaire join section_answers on"
                + " questionnaire = id where section in ('S3', 'S4', 'S6') and saved_at"
                + in.time()),
        in.count(
            "select count(*) from questionnaire where verdict = 'good' and met_at" + in.time()),
        in.count("select count(*) from register_entry where opened_at" + in.time()),
        in.sum(sales("kind = 'VOLUME'") + in.time()),
        in.sum(sales("kind <> 'VOLUME'") + in.time()),
        in.referrals("select count(*), 0 from referral where created_at" + in.time()).count(),
        in.referrals(
            "select count(*), sum(case when currency = :currency then won_amount end)"
                + " from referral where state = 'WON' and created_at"
                + in.time()),
        in.sum(repairs("0") + in.time()).count(),
        in.sum(repairs("repair_cost") + in.time()).money(),
        in.sum(repairs("revenue_after - revenue_before") + in.time()).money(),
        in.reps(weeks));
  }

  private Map<String, Long> clients(long campaignId) {
    Map<String, Long> states = new LinkedHashMap<>();
    jdbc.sql(
            "select state, count(*) from campaign_client where campaign_id = ?"
                + " group by state order by state")
        .param(campaignId)
        .query(
            row -> {
              states.put(row.getString(1), row.getLong(2));
            });
    return states;
  }

  private static String sales(String kind) {
    return "select count(*), sum(case when currency = :currency then amount end)"
        + " from opportunity where state = 'WON' and "
        + kind
        + " and created_at";
  }

  private static String repairs(String money) {
    return "select count(*), sum("
        + money
        + ") from register_entry where state = 'CONFIRMED' and opened_at";
  }

  private int weeks(LocalDate startsOn, Instant approved, Instant until) {
    LocalDate approvedOn = LocalDate.ofInstant(approved, zone);
    LocalDate first = approvedOn.isAfter(startsOn) ? approvedOn : startsOn;
    long days = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(until, zone));
    return days < 0 ? 0 : (int) (days / 7) + 1;
  }

  /** Counts rows of the campaign's clients within its time. */
  private final class Counter {

    private final long campaignId;
    private final Instant since;
    private final Instant until;

    Counter(long campaignId, Instant since, Instant until) {
      this.campaignId = campaignId;
      this.since = since;
      this.until = until;
    }

    String time() {
      return " between :since and :until and";
    }

    long count(String sql) {
      return bound(sql + OF_CAMPAIGN).query(Long.class).single();
    }

    Sum sum(String sql) {
      return bound(sql + OF_CAMPAIGN)
          .query((row, number) -> new Sum(row.getLong(1), row.getLong(2)))
          .single();
    }

    Sum referrals(String sql) {
      return bound(sql + " given_by" + LISTED)
          .query((row, number) -> new Sum(row.getLong(1), row.getLong(2)))
          .single();
    }

    List<RepResult> reps(int weeks) {
      return bound(
              "select rep_id, dedication, count(*) as handed_in from questionnaire"
                  + " join rep on user_id = rep_id where handed_in_at"
                  + time()
                  + OF_CAMPAIGN
                  + " group by rep_id, dedication order by rep_id")
          .query((row, number) -> rep(row, weeks))
          .list();
    }

    private RepResult rep(ResultSet row, int weeks) throws SQLException {
      long handedIn = row.getLong("handed_in");
      return new RepResult(
          row.getString("rep_id"),
          handedIn,
          BigDecimal.valueOf(handedIn)
              .divide(BigDecimal.valueOf(Math.max(1, weeks)), 1, RoundingMode.HALF_UP),
          norms.of(Rep.Dedication.valueOf(row.getString("dedication"))).perWeek());
    }

    private JdbcClient.StatementSpec bound(String sql) {
      return jdbc.sql(sql)
          .param("campaign", campaignId)
          .param("since", Timestamp.from(since))
          .param("until", Timestamp.from(until))
          .param("currency", currency);
    }
  }
}
