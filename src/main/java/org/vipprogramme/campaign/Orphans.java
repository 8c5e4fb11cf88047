package org.vipprogramme.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.team.Rep;

/**
 * Clients of a campaign who wait for nobody, because their rep does not take part any more: the
 * least loaded rep gets them rather than that they are never called (R4: nobody left over, R27).
 */
@Component
class Orphans {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Clients clients;
  private final Timeline timeline;

  Orphans(JdbcClient jdbc, Clients clients, Timeline timeline) {
    this.jdbc = jdbc;
    this.clients = clients;
    this.timeline = timeline;
  }

  /**
   * A client who waits for nobody.
   *
   * @param fencedBy the rep who must not have the client (R4 c); null for none
   */
  private record Orphan(String clientNo, String fencedBy) {}

  /** What a rep still has to do in this campaign, for their norm. */
  private record Load(Rep rep, int open, int norm) {

    boolean isLessThan(Load other) {
      return (long) open * other.norm < (long) other.open * norm;
    }

    Load withOneMore() {
      return new Load(rep, open + 1, norm);
    }
  }

  /**
   * Gives them to reps who are there, {@value #AT_ONCE} at most; the others have their turn at the
   * next look. Whom nobody else may have waits for somebody who may.
   *
   * @param normOf questionnaires a week (R6)
   */
  void giveAway(long campaignId, List<Rep> present, Map<Rep.Dedication, Integer> normOf) {
    List<Orphan> orphans = orphans(campaignId);
    if (orphans.isEmpty()) {
      return;
    }
    List<Load> loads = loads(campaignId, present, normOf);
    for (Orphan orphan : orphans) {
      least(loads, orphan.fencedBy())
          .ifPresent(
              least -> {
                give(campaignId, orphan.clientNo(), least.rep());
                loads.replaceAll(load -> load == least ? load.withOneMore() : load);
              });
    }
  }

  private List<Orphan> orphans(long campaignId) {
    return jdbc.sql(
            """
            select cc.client_no, case when cc.treatment = 'MUST' then cc.acquirer end as fenced_by
            from campaign_client cc join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.state = 'WAITING' and not exists
              (select 1 from rep r where r.user_id = c.rep_id and r.active)
            order by cc.position limit ?
            """)
        .params(campaignId, AT_ONCE)
        .query(Orphan.class)
        .list();
  }

  private List<Load> loads(
      long campaignId, List<Rep> present, Map<Rep.Dedication, Integer> normOf) {
    Map<String, Integer> open = new HashMap<>();
    jdbc.sql(
            """
            select c.rep_id, count(*) from campaign_client cc
            join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.state in ('WAITING', 'DUE', 'STARTED')
            group by c.rep_id
            """)
        .param(campaignId)
        .query(
            row -> {
              open.put(row.getString(1), row.getInt(2));
            });
    List<Load> loads = new ArrayList<>();
    for (Rep rep : present) {
      int clientsOpen = open.getOrDefault(rep.userId(), 0);
      loads.add(new Load(rep, clientsOpen, normOf.get(rep.dedication())));
    }
    return loads;
  }

  /** Of two alike the first by user id. */
  private static Optional<Load> least(List<Load> loads, String unless) {
    return loads.stream()
        .filter(load -> !load.rep().userId().equals(unless))
        .reduce((one, other) -> other.isLessThan(one) ? other : one);
  }

  private void give(long campaignId, String clientNo, Rep rep) {
    String why =
        "The rep does not take part any more; goes to %s, the least loaded."
            .formatted(rep.displayName());
    clients.assign(clientNo, rep.userId());
    jdbc.sql(
            "update campaign_client set rep_id = ?, reason = ?"
                + " where campaign_id = ? and client_no = ?")
        .params(rep.userId(), "R27: " + why, campaignId, clientNo)
        .update();
    timeline.add(clientNo, "system", "campaign", why);
  }
}
