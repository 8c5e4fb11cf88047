package org.vipprogramme.campaign;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Client.Segment;
import org.vipprogramme.persistence.OwnTransaction;
import org.vipprogramme.persistence.TableStatistics;
import org.vipprogramme.team.Team;

/** The proposed split as the head reviews, changes and approves it (R4, R7). */
@Service
public class PersonalLists {

  private static final int PER_TRANSACTION = 500;

  private static final String OF_REP =
      " where cc.campaign_id = ? and (cast(? as varchar(64)) is null or cc.rep_id = ?)";

  private static final String LINES =
      """
      select cc.client_no, c.name, cc.segment, c.relationship, cc.treatment, cc.rep_id, cc.reason,
        cc.chosen_by, cc.state
      from campaign_client cc join client c on c.client_no = cc.client_no
      """
          + OF_REP
          + " order by cc.position";

  private final JdbcClient jdbc;
  private final Team team;
  private final OwnTransaction ownTransaction;
  private final TableStatistics statistics;

  PersonalLists(
      JdbcClient jdbc, Team team, OwnTransaction ownTransaction, TableStatistics statistics) {
    this.jdbc = jdbc;
    this.team = team;
    this.ownTransaction = ownTransaction;
    this.statistics = statistics;
  }

  /** How many clients a rep gets, and how many of them are key. */
  public record Load(String repId, int clients, int keyClients) {}

  /** A client of the campaign with the rep and the reason (R4). */
  public record Line(
      String clientNo,
      String name,
      Segment segment,
      String relationship,
      Treatment treatment,
      String repId,
      String reason,
      String chosenBy,
      String state) {}

  /** What every rep gets, by user id. */
  public List<Load> loads(long campaignId) {
    return jdbc.sql(
            """
            select rep_id, count(*), count(case when segment <> 'REGULAR' then 1 end)
            from campaign_client where campaign_id = ? and rep_id is not null
            group by rep_id order by rep_id
            """)
        .param(campaignId)
        .query((row, number) -> new Load(row.getString(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  /** How many clients have nobody to go to; none may be left over (R4). */
  public int leftOver(long campaignId) {
    return jdbc.sql("select count(*) from campaign_client where campaign_id = ? and rep_id is null")
        .param(campaignId)
        .query(Integer.class)
        .single();
  }

  /** How many clients the campaign has. */
  public int size(long campaignId) {
    return size(campaignId, null);
  }

  /** How many of them a rep gets; null for all. */
  public int size(long campaignId, String repId) {
    return jdbc.sql("select count(*) from campaign_client cc" + OF_REP)
        .params(campaignId, repId, repId)
        .query(Integer.class)
        .single();
  }

  /**
   * A page of the list, the biggest clients first.
   *
   * @param repId only this rep's clients; null for all
   */
  public List<Line> page(long campaignId, String repId, int page, int size) {
    return jdbc.sql(LINES + " limit ? offset ?")
        .params(campaignId, repId, repId, size, (long) page * size)
        .query(Line.class)
        .list();
  }

  /** The same clients one by one, without a limit and without keeping them in memory. */
  @Transactional(readOnly = true)
  public void each(long campaignId, String repId, Consumer<Line> reader) {
    try (Stream<Line> lines =
        jdbc.sql(LINES).params(campaignId, repId, repId).query(Line.class).stream()) {
      lines.forEach(reader);
    }
  }

  /**
   * The head gives one client to a rep.
   *
   * @throws IllegalArgumentException with a sentence when R4 forbids it or there is no such client
   *     or rep
   */
  @Transactional
  public void choose(long campaignId, String clientNo, String repId, String by) {
    requireActive(repId);
    int changed =
        jdbc.sql(choice() + " and client_no = ? and not (treatment = 'MUST' and acquirer = ?)")
            .params(repId, by, campaignId, clientNo, repId)
            .update();
    if (changed == 0) {
      throw new IllegalArgumentException(
          "Client %s cannot go to %s: it is not on the list, or this rep fences it off (R4 c)."
              .formatted(clientNo, team.nameOf(repId)));
    }
  }

  /**
   * The head gives a whole group to a rep. Clients that this rep fences off stay where they are (R4
   * c).
   *
   * @param presentRep only clients proposed for this rep; null for all
   * @param segment only clients of this segment; null for all
   * @return how many clients changed
   */
  @Transactional
  public int chooseGroup(
      long campaignId, String presentRep, Segment segment, String repId, String by) {
    requireActive(repId);
    return jdbc.sql(
            choice()
                + """
                 and rep_id = coalesce(cast(? as varchar(64)), rep_id)
                 and segment = coalesce(cast(? as varchar(10)), segment)
                 and not (treatment = 'MUST' and acquirer is not null and acquirer = ?)
                """)
        .params(repId, by, campaignId, presentRep, segment == null ? null : segment.name(), repId)
        .update();
  }

  /** Forgets what the head chose, for a proposal made anew. */
  @Transactional
  public void forgetChoices(long campaignId) {
    jdbc.sql("update campaign_client set chosen_by = null where campaign_id = ?")
        .param(campaignId)
        .update();
  }

  /**
   * Gives every client to their rep and makes them wait for their turn. Each part is a transaction
   * of its own; what was interrupted goes on.
   */
  public void apply(long campaignId) {
    List<Waiting> part = nextPart(campaignId, 0);
    while (!part.isEmpty()) {
      List<String> clients = part.stream().map(Waiting::clientNo).toList();
      ownTransaction.run(() -> apply(campaignId, clients));
      part = nextPart(campaignId, part.get(part.size() - 1).position());
    }
    // All clients have a rep and a segment now; plans made for a list without would take minutes.
    statistics.refresh("client", "campaign_client");
  }

  private record Waiting(String clientNo, int position) {}

  private List<Waiting> nextPart(long campaignId, int after) {
    return jdbc.sql(
            "select client_no, position from campaign_client where campaign_id = ?"
                + " and state = 'PROPOSED' and position > ? order by position limit ?")
        .params(campaignId, after, PER_TRANSACTION)
        .query(Waiting.class)
        .list();
  }

  private void apply(long campaignId, List<String> part) {
    jdbc.sql(
            """
            update client set rep_id =
              (select cc.rep_id from campaign_client cc
                where cc.campaign_id = :campaign and cc.client_no = client.client_no)
            where client_no in (:part)
            """)
        .param("campaign", campaignId)
        .param("part", part)
        .update();
    jdbc.sql(
            "update campaign_client set state = 'WAITING' where campaign_id = :campaign"
                + " and client_no in (:part)")
        .param("campaign", campaignId)
        .param("part", part)
        .update();
  }

  private static String choice() {
    return "update campaign_client set rep_id = ?, chosen_by = ?,"
        + " reason = 'Chosen by the head of the programme.'"
        + " where campaign_id = ? and state = 'PROPOSED'";
  }

  private void requireActive(String repId) {
    if (team.find(repId).filter(rep -> rep.active()).isEmpty()) {
      throw new IllegalArgumentException(
          "Nobody in the team has the user id '" + repId + "'; please choose a rep.");
    }
  }
}
