package org.vipprogramme.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Rep.Dedication;
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
  private final Settlement settlement;
  private final Orphans orphans;
  private final Team team;
  private final WeeklyNorms norms;
  private final Absences absences;
  private final CampaignSettings settings;
  private final Clock clock;

  Waves(
      JdbcClient jdbc,
      Campaigns campaigns,
      Settlement settlement,
      Orphans orphans,
      Team team,
      WeeklyNorms norms,
      Absences absences,
      CampaignSettings settings,
      Clock clock,
      CalendarSettings calendar) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
    this.settlement = settlement;
    this.orphans = orphans;
    this.team = team;
    this.norms = norms;
    this.absences = absences;
    this.settings = settings;
    this.clock = clock.withZone(calendar.timeZone());
  }

  /** Decides whose turn it is now: marks clients as due, so that they can be started in parts. */
  public void plan(long campaignId) {
    settlement.settle(campaignId);
    Set<String> away = absences.awayToday();
    List<Rep> present = team.active().stream().filter(rep -> !away.contains(rep.userId())).toList();
    Map<Dedication, Integer> normOf = normOf();
    orphans.giveAway(campaignId, present, normOf);
    LocalDate today = LocalDate.now(clock);
    boolean newWeek = isNewWeek(campaigns.get(campaignId).lastWave(), today);
    Map<String, Integer> inHand = inHand(campaignId);
    for (Rep rep : present) {
      int held = inHand.getOrDefault(rep.userId(), 0);
      fillUp(campaignId, rep.userId(), normOf.get(rep.dedication()), held, newWeek);
    }
    settlement.noteRunning(campaignId);
    if (newWeek) {
      campaigns.waveOn(campaignId, today);
    }
  }

  /** Clients whose turn has come and whose journey can be started now, at most so many. */
  @Transactional(readOnly = true)
  public List<String> due(long campaignId, int atMost) {
    return jdbc.sql(
            """
            select cc.client_no from campaign_client cc
            join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.state = 'DUE' and c.state = 'ACTIVE' and not exists
              (select 1 from journey j where j.live_client_no = cc.client_no)"""
                + TURN
                + " limit "
                + atMost)
        .param(campaignId)
        .query(String.class)
        .list();
  }

  /** The journeys of these clients run now. */
  public void started(long campaignId, List<String> clientNos) {
    if (clientNos.isEmpty()) {
      return;
    }
    jdbc.sql(
            "update campaign_client set state = 'STARTED', started_at = :now"
                + " where campaign_id = :campaign and client_no in (:clients)")
        .param("now", Timestamp.from(clock.instant()))
        .param("campaign", campaignId)
        .param("clients", clientNos)
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

  /**
   * What each rep has in hand, by user id: started or due, not done, and not waiting for service.
   */
  @Transactional(readOnly = true)
  public Map<String, Integer> inHand(long campaignId) {
    Map<String, Integer> inHand = new HashMap<>();
    jdbc.sql(
            """
            select c.rep_id, count(*) from campaign_client cc
            join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.state in ('DUE', 'STARTED') and not exists
              (select 1 from questionnaire q where q.state = 'PAUSED' and q.id =
                (select max(l.id) from questionnaire l where l.client_no = cc.client_no))
            group by c.rep_id
            """)
        .param(campaignId)
        .query(
            row -> {
              inHand.put(row.getString(1), row.getInt(2));
            });
    return inHand;
  }

  /** The table is asked once for each kind of rep, not for each rep. */
  private Map<Dedication, Integer> normOf() {
    Map<Dedication, Integer> normOf = new EnumMap<>(Dedication.class);
    for (Dedication dedication : Dedication.values()) {
      normOf.put(dedication, norms.of(dedication).perWeek());
    }
    return normOf;
  }

  private void fillUp(long campaignId, String repId, int norm, int inHand, boolean newWeek) {
    int wanted = settings.weeksInHand() * norm - inHand;
    boolean low = inHand < settings.lowWeeks() * norm;
    if (wanted > 0 && (newWeek || low)) {
      markDue(campaignId, repId, wanted);
    }
  }

  private void markDue(long campaignId, String repId, int atMost) {
    jdbc.sql(
            "update campaign_client set state = 'DUE' where campaign_id = ? and client_no in"
                + " (select cc.client_no from campaign_client cc"
                + " join client c on c.client_no = cc.client_no"
                + " where cc.campaign_id = ? and cc.state = 'WAITING' and c.rep_id = ?"
                + TURN
                + " limit "
                + atMost
                + ")")
        .params(campaignId, campaignId, repId)
        .update();
  }

  private static boolean isNewWeek(LocalDate lastWave, LocalDate today) {
    return lastWave == null || lastWave.isBefore(today.with(DayOfWeek.MONDAY));
  }
}
