package org.vipprogramme.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vipprogramme.client.Client;
import org.vipprogramme.persistence.OwnTransaction;
import org.vipprogramme.persistence.TableStatistics;
import org.vipprogramme.team.Team;
import org.vipprogramme.team.WeeklyNorms;

/**
 * Splits the list into personal lists, one rep per client, nobody left over (R4). The loads follow
 * the norms (R6). Clients are gone through page by page, each page in a transaction of its own.
 */
@Service
public class Split {

  private static final int PAGE = 500;

  /** A client is best left with its present rep or else with whoever won it. */
  private static final String TO_BE_PLACED =
      """
      select cc.client_no, cc.position, cc.treatment, cc.acquirer, cc.segment, cc.reason,
        coalesce(present.user_id, cc.acquirer) as best
      from campaign_client cc join client c on c.client_no = cc.client_no
        left join rep present on present.user_id = c.rep_id and present.active
      where cc.campaign_id = ? and cc.chosen_by is null
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Team team;
  private final WeeklyNorms norms;
  private final OwnTransaction ownTransaction;
  private final TableStatistics statistics;

  Split(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Team team,
      WeeklyNorms norms,
      OwnTransaction ownTransaction,
      TableStatistics statistics) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.team = team;
    this.norms = norms;
    this.ownTransaction = ownTransaction;
    this.statistics = statistics;
  }

  /**
   * What the table rep-assignment decides by.
   *
   * @param relationship STRONG, UNSURE, FENCED or UNKNOWN
   * @param acquirerInTeam whether the rep who won the client works in this campaign
   */
  public record Situation(String relationship, boolean acquirerInTeam) {}

  private record Row(String clientNo, int position, Balance.Group group, String reason) {}

  private record Placed(String clientNo, String repId, String reason) {}

  /** The situations there are on this list; a handful, however long the list. */
  public List<Situation> situations(long campaignId) {
    return jdbc.sql(
            """
            select distinct coalesce(c.relationship, 'UNKNOWN'), cc.acquirer is not null
            from campaign_client cc join client c on c.client_no = cc.client_no
            where cc.campaign_id = ?
            """)
        .param(campaignId)
        .query((row, number) -> new Situation(row.getString(1), row.getBoolean(2)))
        .list();
  }

  /**
   * Notes what the table decided for all clients in a situation.
   *
   * @throws IllegalStateException when the table leaves a fenced client with its acquirer or keeps
   *     one for a rep who is not in the team
   */
  public void treat(long campaignId, Situation situation, Treatment treatment, String reason) {
    boolean fenced = situation.relationship().equals("FENCED") && situation.acquirerInTeam();
    if (fenced && treatment != Treatment.MUST) {
      throw new IllegalStateException(
          "The table rep-assignment must send fenced clients to another rep (R4 c).");
    }
    if (treatment == Treatment.KEEP && !situation.acquirerInTeam()) {
      throw new IllegalStateException(
          "The table rep-assignment keeps clients for reps who are not in the team.");
    }
    ownTransaction.run(() -> write(campaignId, situation, treatment, reason));
  }

  private void write(long campaignId, Situation situation, Treatment treatment, String reason) {
    jdbc.sql(
            """
            update campaign_client set treatment = ?, reason = ?
            where campaign_id = ? and chosen_by is null
              and (acquirer is not null) = cast(? as boolean)
              and client_no in
                (select client_no from client where coalesce(relationship, 'UNKNOWN') = ?)
            """)
        .params(
            treatment.name(),
            reason,
            campaignId,
            situation.acquirerInTeam(),
            situation.relationship())
        .update();
  }

  /** Proposes a rep for every client; what the head chose stays as it is. */
  public void propose(long campaignId) {
    statistics.refresh("campaign_client");
    Map<String, Integer> normOf = new LinkedHashMap<>();
    team.active().forEach(rep -> normOf.put(rep.userId(), norms.of(rep.dedication()).perWeek()));
    Map<Balance.Group, Map<String, Integer>> quotas =
        new Balance(normOf, chosen(campaignId)).divide(groups(campaignId));
    Map<String, String> names = new HashMap<>();
    team.active().forEach(rep -> names.put(rep.userId(), rep.displayName()));
    int last = 0;
    while (last >= 0) {
      last = placePage(campaignId, last, quotas, names);
    }
  }

  private int placePage(
      long campaignId,
      int after,
      Map<Balance.Group, Map<String, Integer>> quotas,
      Map<String, String> names) {
    return ownTransaction.call(
        () -> {
          List<Row> page = page(campaignId, after);
          List<Placed> placed = new ArrayList<>();
          page.forEach(row -> placed.add(place(row, quotas.get(row.group()), names)));
          write(campaignId, placed);
          return page.isEmpty() ? -1 : page.get(page.size() - 1).position();
        });
  }

  /** Whoever still gets the most of this group, so that neighbours go to different reps. */
  private static Placed place(Row row, Map<String, Integer> quota, Map<String, String> names) {
    return quota.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(
            rep -> {
              quota.merge(rep, -1, Integer::sum);
              return new Placed(row.clientNo(), rep, row.reason() + " " + names.get(rep) + ".");
            })
        .orElse(
            new Placed(row.clientNo(), null, row.reason() + " Nobody in the team may have it."));
  }

  private Map<String, Integer> chosen(long campaignId) {
    Map<String, Integer> chosen = new HashMap<>();
    jdbc.sql(
            "select rep_id, count(*) from campaign_client where campaign_id = ?"
                + " and chosen_by is not null group by rep_id")
        .param(campaignId)
        .query(
            row -> {
              chosen.put(row.getString(1), row.getInt(2));
            });
    return chosen;
  }

  private Map<Balance.Group, Integer> groups(long campaignId) {
    Map<Balance.Group, Integer> groups = new HashMap<>();
    jdbc.sql(
            "select treatment, acquirer, segment, best, count(*) as clients from ("
                + TO_BE_PLACED
                + ") placed group by treatment, acquirer, segment, best")
        .param(campaignId)
        .query(
            row -> {
              groups.merge(group(row), row.getInt("clients"), Integer::sum);
            });
    return groups;
  }

  private static Balance.Group group(ResultSet row) throws SQLException {
    return new Balance.Group(
        Treatment.valueOf(row.getString("treatment")),
        row.getString("acquirer"),
        Client.Segment.valueOf(row.getString("segment")),
        row.getString("best"));
  }

  private List<Row> page(long campaignId, int after) {
    return jdbc.sql(TO_BE_PLACED + " and cc.position > ? order by cc.position limit ?")
        .params(campaignId, after, PAGE)
        .query(
            (row, number) ->
                new Row(
                    row.getString("client_no"),
                    row.getInt("position"),
                    group(row),
                    row.getString("reason")))
        .list();
  }

  private void write(long campaignId, List<Placed> placed) {
    batches.batchUpdate(
        "update campaign_client set rep_id = ?, reason = ? where campaign_id = ? and client_no = ?",
        placed,
        PAGE,
        (row, client) -> {
          row.setString(1, client.repId());
          row.setString(2, client.reason());
          row.setLong(3, campaignId);
          row.setString(4, client.clientNo());
        });
  }
}
