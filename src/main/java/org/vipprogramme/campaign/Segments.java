package org.vipprogramme.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Client.Segment;

/** Pareto: which clients are key, by their place in the list and the revenue down to it (R23). */
@Service
@Transactional
public class Segments {

  private final JdbcClient jdbc;

  Segments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Clients that the table client-segment cannot tell apart. There are at most some two hundred
   * steps, however long the list.
   *
   * @param rankPercent place in the list by revenue, in per cent of all clients, rounded up
   * @param sharePercent what the clients down to this one bring, in per cent of all revenue,
   *     rounded up; both are 100 when the client's revenue is not known
   * @param first place of the first of them
   * @param last place of the last of them
   */
  public record Step(int rankPercent, int sharePercent, int first, int last) {}

  /**
   * What results.
   *
   * @param percentOfClients of all clients on the list, rounded
   * @param percentOfRevenue of all revenue, rounded: 20 % of the clients need not bring 80 %
   */
  public record Share(Segment segment, long clients, int percentOfClients, int percentOfRevenue) {}

  @Transactional(readOnly = true)
  public List<Step> steps(long campaignId) {
    return jdbc.sql(
            "select rank_percent, share_percent, min(position) as first, max(position) as last"
                + " from campaign_client where campaign_id = ?"
                + " group by rank_percent, share_percent order by min(position)")
        .param(campaignId)
        .query(Step.class)
        .list();
  }

  /** Puts all clients of a step into a segment. */
  public void put(long campaignId, Step step, Segment segment) {
    jdbc.sql(
            "update campaign_client set segment = ? where campaign_id = ?"
                + " and position between ? and ?")
        .params(segment.name(), campaignId, step.first(), step.last())
        .update();
  }

  /** Notes the segment with each client, for the meetings between campaigns. */
  public void keep(long campaignId) {
    jdbc.sql(
            "update client set segment = (select cc.segment from campaign_client cc"
                + " where cc.campaign_id = ? and cc.client_no = client.client_no)"
                + " where client_no in (select client_no from campaign_client"
                + " where campaign_id = ?)")
        .params(campaignId, campaignId)
        .update();
  }

  /** The segments with the share that results, the most valuable first. */
  @Transactional(readOnly = true)
  public List<Share> result(long campaignId) {
    return jdbc.sql(
            """
            select cc.segment, count(*), round(100.0 * count(*) / sum(count(*)) over ()),
              round(100.0 * sum(coalesce(annual_revenue, 0))
                / nullif(sum(sum(coalesce(annual_revenue, 0))) over (), 0))
            from campaign_client cc join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.segment is not null
            group by cc.segment order by min(cc.position)
            """)
        .param(campaignId)
        .query(
            (row, number) ->
                new Share(
                    Segment.valueOf(row.getString(1)),
                    row.getLong(2),
                    whole(row.getBigDecimal(3)),
                    whole(row.getBigDecimal(4))))
        .list();
  }

  private static int whole(BigDecimal percent) {
    return percent == null ? 0 : percent.intValue();
  }
}
