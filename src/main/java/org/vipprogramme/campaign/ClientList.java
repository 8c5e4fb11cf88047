package org.vipprogramme.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list of all clients that a campaign works through (R2). */
@Service
@Transactional
public class ClientList {

  /** A questionnaire older than this makes the yearly one due before the campaign is over. */
  private static final int DUE_AFTER_DAYS = 300;

  private static final String YEARLY_DUE =
      "(worked_at is null or worked_at < ? or next_campaign_since is not null)";

  private final JdbcClient jdbc;
  private final Clock clock;

  ClientList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What the head should know before confirming the list.
   *
   * @param activeClients clients on the list: neither duplicates nor gone
   * @param dueForQuestionnaire those among them whose yearly questionnaire is due (R22)
   * @param withoutContact those among them with nobody to call
   * @param withoutRevenue those among them whose revenue is unknown: they count as regular clients
   * @param undecidedPairs possible duplicates that nobody has decided yet
   */
  public record ListCheck(
      long activeClients,
      long dueForQuestionnaire,
      long withoutContact,
      long withoutRevenue,
      long undecidedPairs) {}

  /** Looks through the list as it is now. */
  @Transactional(readOnly = true)
  public ListCheck check() {
    String active = "select count(*) from client c where state = 'ACTIVE'";
    return new ListCheck(
        count(active),
        jdbc.sql(active + " and " + YEARLY_DUE)
            .param(Timestamp.from(yearlyDueBefore()))
            .query(Long.class)
            .single(),
        count(
            active
                + " and not exists (select 1 from contact k where k.client_no = c.client_no"
                + " and k.left_on is null)"),
        count(active + " and annual_revenue is null"),
        count("select count(*) from possible_duplicate where decision is null"));
  }

  /**
   * Puts the clients of the campaign's scope on its list, in the order of their revenue. Ranks and
   * shares are those among all clients, also when only some of them are due: who is key does not
   * depend on that (R23). Whose revenue is unknown is at the very end. Made anew each time, until
   * the campaign runs.
   *
   * @return how many clients are on the list
   */
  public int prepare(Campaign campaign) {
    if (campaign.state() != Campaign.State.PREPARING) {
      throw new IllegalStateException("The list of a campaign that runs does not change.");
    }
    jdbc.sql("delete from campaign_client where campaign_id = ?").param(campaign.id()).update();
    return jdbc.sql(
            """
            insert into campaign_client
              (campaign_id, client_no, position, rank_percent, share_percent, acquirer, state)
            select cast(? as bigint), client_no, place,
              case when revenue = 0 then 100
                else cast(ceiling(100.0 * place / clients) as integer) end,
              case when revenue = 0 then 100
                else cast(ceiling(100 * down_to_here / total) as integer) end,
              (select min(user_id) from rep
                where active and lower(acquired_by) in (lower(user_id), lower(display_name))),
              'PROPOSED'
            from (
              select client_no, acquired_by, due, revenue,
                row_number() over (order by revenue desc, client_no) as place,
                count(*) over () as clients,
                sum(revenue) over () as total,
                sum(revenue) over (order by revenue desc, client_no
                  rows between unbounded preceding and current row) as down_to_here
              from (
                select client_no, acquired_by, cast(coalesce(annual_revenue, 0) as numeric(30)) as revenue,
                  case when %s then true else false end as due
                from client where state = 'ACTIVE') known) ranked
            where due or cast(? as boolean)
            """
                .formatted(YEARLY_DUE))
        .params(
            campaign.id(),
            Timestamp.from(yearlyDueBefore()),
            campaign.scope() == Campaign.Scope.ALL)
        .update();
  }

  private Instant yearlyDueBefore() {
    return clock.instant().minus(DUE_AFTER_DAYS, ChronoUnit.DAYS);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
