package org.vipprogramme.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over into the campaign what became of its clients since it was approved, for all of them at
 * once (R18, R27). Journeys go on meanwhile: each statement stands for itself.
 */
@Component
class Settlement {

  private static final String OPEN =
      " where campaign_id = :campaign and state in ('WAITING', 'DUE', 'STARTED') and ";

  private static final String SINCE_APPROVAL =
      " >= (select approved_at from campaign where id = :campaign)";

  private static final String WORKED =
      "exists (select 1 from client c where c.client_no = campaign_client.client_no"
          + " and c.worked_at"
          + SINCE_APPROVAL
          + ")";

  private static final String GONE =
      "exists (select 1 from client c where c.client_no = campaign_client.client_no"
          + " and c.state <> 'ACTIVE')";

  private static final String CLOSED =
      "exists (select 1 from journey j where j.outcome = 'closed' and j.ended_at"
          + SINCE_APPROVAL
          + " and j.id = (select max(l.id) from journey l"
          + " where l.client_no = campaign_client.client_no))";

  private static final String RUNNING =
      "exists (select 1 from journey j where j.live_client_no = campaign_client.client_no)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Settlement(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void settle(long campaignId) {
    update(campaignId, "state = 'WORKED', done_at = :now" + OPEN + WORKED);
    update(campaignId, "state = 'LEFT', done_at = :now" + OPEN + GONE);
    update(campaignId, "state = 'CLOSED', done_at = :now" + OPEN + CLOSED);
    waitAgain(campaignId);
  }

  /** Whoever is due and has a live journey already, started by whomever, needs no second one. */
  void noteRunning(long campaignId) {
    update(
        campaignId,
        "state = 'STARTED', started_at = :now"
            + " where campaign_id = :campaign and state = 'DUE' and "
            + RUNNING);
  }

  /**
   * A journey that ended without any result, such as one that an administrator deleted: the client
   * is still to be worked.
   */
  private void waitAgain(long campaignId) {
    update(
        campaignId,
        "state = 'WAITING', started_at = null where campaign_id = :campaign and state = 'STARTED'"
            + " and not %s and not %s and not %s and not %s"
                .formatted(RUNNING, WORKED, GONE, CLOSED));
  }

  private void update(long campaignId, String what) {
    jdbc.sql("update campaign_client set " + what)
        .param("campaign", campaignId)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
