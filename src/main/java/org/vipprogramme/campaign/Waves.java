package org.vipprogramme.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;
import org.vipprogramme.team.WeeklyNorms;

/**
 * Who gets the next clients: nobody faces a thousand open calls. Each rep holds about two weeks of
 * their norm in hand and is filled up on the first look of a week, or as soon as they run low. Key
 * clients come first. What waits for service is not in the rep's hand.
 */
@Service
@Transactional
public class Waves {

  private static final String TURN =
      " order by case cc.segment when 'TOP' then 0 when 'KEY' then 1 else 2 end, cc.position";

  private final JdbcClient jdbc;
  private final Campaigns campaigns;
  private final Team team;
  private final WeeklyNorms norms;
  private final Absences absences;
  private final CampaignSettings settings;
  private final Clock clock;

  Waves(
      JdbcClient jdbc,
      Campaigns campaigns,
      Team team,
      WeeklyNorms norms,
      Absences absences,
      CampaignSettings settings,
      Clock clock,
      CalendarSettings calendar) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
    this.team = team;
    this.norms = norms;
    this.absences = absences;
    this.settings = settings;
    this.clock = clock.withZone(calendar.timeZone());
  }

  /** Decides whose turn it is now: marks clients as due, so that they can be started in parts. */
  public void plan(long campaignId) {
    settle(campaignId);
    replaceMissingReps(campaignId);
    LocalDate today = LocalDate.now(clock);
    boolean newWeek = isNewWeek(campaigns.get(campaignId).lastWave(), today);
    for (Rep rep : team.active()) {
      if (absences.today(rep.userId()).isEmpty()) {
        fillUp(campaignId, rep, newWeek);
      }
    }
    if (newWeek) {
      campaigns.waveOn(campaignId, today);
    }
  }

  /** Clients whose turn has come, at most so many. */
  @Transactional(readOnly = true)
  public List<String> due(long campaignId, int atMost) {
    return jdbc.sql(
            "select client_no from campaign_client cc where campaign_id = ? and state = 'DUE'"
                + TURN
                + " limit "
                + atMost)
        .param(campaignId)
        .query(String.class)
        .list();
  }

  /** Whether the client has a journey already, started by whomever. */
  @Transactional(readOnly = true)
  public boolean hasJourney(String clientNo) {
    return jdbc.sql("select count(*) from journey where live_client_no = ?")
            .param(clientNo)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The client's journey runs now. */
  public void started(long campaignId, String clientNo) {
    jdbc.sql(
            "update campaign_client set state = 'STARTED', started_at = ?"
                + " where campaign_id = ? and client_no = ?")
        .params(Timestamp.from(clock.instant()), campaignId, clientNo)
        .update();
  }

  /** Whether every client of the campaign is done: worked, closed by the head, or gone (R18). */
  @Transactional(readOnly = true)
  public boolean isFinished(long campaignId) {
    return jdbc.sql(
                "select count(*) from campaign_client where campaign_id = ?"
                    + " and state in ('PROPOSED', 'WAITING', 'DUE', 'STARTED')")
            .param(campaignId)
            .query(Long.class)
            .single()
        == 0;
  }

  /** What the rep has in hand: started or due, not done, and not waiting for service. */
  @Transactional(readOnly = true)
  public int inHand(long campaignId, String repId) {
    return jdbc.sql(
            """
            select count(*) from campaign_client cc join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and c.rep_id = ? and cc.state in ('DUE', 'STARTED')
              and not exists (select 1 from questionnaire q
                where q.client_no = cc.client_no and q.state = 'PAUSED')
            """)
        .params(campaignId, repId)
        .query(Integer.class)
        .single();
  }

  private void fillUp(long campaignId, Rep rep, boolean newWeek) {
    int norm = norms.of(rep.dedication()).perWeek();
    int inHand = inHand(campaignId, rep.userId());
    int wanted = settings.weeksInHand() * norm - inHand;
    boolean low = inHand < settings.lowWeeks() * norm;
    if (wanted > 0 && (newWeek || low)) {
      markDue(campaignId, rep.userId(), wanted);
    }
  }

  private void markDue(long campaignId, String repId, int atMost) {
    List<String> next =
        jdbc.sql(
                "select cc.client_no from campaign_client cc"
                    + " join client c on c.client_no = cc.client_no"
                    + " where cc.campaign_id = ? and cc.state = 'WAITING' and c.rep_id = ?"
                    + TURN
                    + " limit "
                    + atMost)
            .params(campaignId, repId)
            .query(String.class)
            .list();
    if (!next.isEmpty()) {
      jdbc.sql(
              "update campaign_client set state = 'DUE' where campaign_id = :campaign"
                  + " and client_no in (:next)")
          .param("campaign", campaignId)
          .param("next", next)
          .update();
    }
  }

  /** Takes over what happened since the last look, for all clients at once. */
  private void settle(long campaignId) {
    Timestamp now = Timestamp.from(clock.instant());
    Timestamp approved = Timestamp.from(campaigns.get(campaignId).approvedAt());
    done(campaignId, "LEFT", now, "c.state <> 'ACTIVE'", List.of());
    done(campaignId, "WORKED", now, "c.worked_at >= ?", List.of(approved));
    done(
        campaignId,
        "CLOSED",
        now,
        "campaign_client.state = 'STARTED' and 'closed' = "
            + lastOutcome("campaign_client.started_at"),
        List.of());
    jdbc.sql(
            "update campaign_client set state = 'WAITING' where campaign_id = ?"
                + " and state = 'STARTED' and 'cancelled' = "
                + lastOutcome("campaign_client.started_at"))
        .param(campaignId)
        .update();
  }

  private void done(long campaignId, String state, Timestamp now, String when, List<?> more) {
    List<Object> params = new java.util.ArrayList<>(List.of(state, now, campaignId));
    params.addAll(more);
    jdbc.sql(
            "update campaign_client set state = ?, done_at = ? where campaign_id = ?"
                + " and state in ('WAITING', 'DUE', 'STARTED') and exists"
                + " (select 1 from client c where c.client_no = campaign_client.client_no and "
                + when
                + ")")
        .params(params)
        .update();
  }

  /** How the client's latest journey ended, if none is live and it ended after that moment. */
  private static String lastOutcome(String after) {
    return "(select max(j.outcome) from journey j where j.client_no = campaign_client.client_no"
        + " and j.id = (select max(id) from journey l where l.client_no = j.client_no)"
        + " and j.live_client_no is null and j.ended_at >= "
        + after
        + ")";
  }

  /** A client whose rep is not in the team any more is not forgotten. */
  private void replaceMissingReps(long campaignId) {
    List<String> orphans =
        jdbc.sql(
                """
                select cc.client_no from campaign_client cc
                join client c on c.client_no = cc.client_no
                left join rep r on r.user_id = c.rep_id and r.active
                where cc.campaign_id = ? and cc.state = 'WAITING' and r.user_id is null
                order by cc.position limit 100
                """)
            .param(campaignId)
            .query(String.class)
            .list();
    for (String clientNo : orphans) {
      String acquirer =
          jdbc.sql(
                  "select acquirer from campaign_client where campaign_id = ? and client_no = ?"
                      + " and treatment = 'MUST'")
              .params(campaignId, clientNo)
              .query(String.class)
              .optional()
              .orElse(null);
      jdbc.sql("update client set rep_id = ? where client_no = ?")
          .params(team.leastLoaded(acquirer).userId(), clientNo)
          .update();
    }
  }

  private static boolean isNewWeek(LocalDate lastWave, LocalDate today) {
    return lastWave == null || lastWave.isBefore(today.with(DayOfWeek.MONDAY));
  }
}
