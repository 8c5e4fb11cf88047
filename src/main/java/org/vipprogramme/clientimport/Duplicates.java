package org.vipprogramme.clientimport;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.engine.OpenWork;

/**
 * Pairs of numbers that may be one client, and the decision on each. Undecided pairs stop nothing;
 * a decided pair is never asked again.
 */
@Service
@Transactional
public class Duplicates {

  /** SAME: one client under two numbers. DIFFERENT: two clients that share something. */
  public enum Decision {
    SAME,
    DIFFERENT
  }

  private static final String UNDECIDED =
      """
      select d.id, d.client_no, c.name, d.other_no, o.name as other_name, d.reason
      from possible_duplicate d
      join client c on c.client_no = d.client_no
      join client o on o.client_no = d.other_no
      where d.decision is null
      """;

  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final OpenWork work;
  private final Clock clock;

  Duplicates(JdbcClient jdbc, Timeline timeline, OpenWork work, Clock clock) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.work = work;
    this.clock = clock;
  }

  /** The first undecided pairs, by number. */
  @Transactional(readOnly = true)
  public List<PossibleDuplicate> undecided(int most) {
    return jdbc.sql(UNDECIDED + "order by d.client_no, d.other_no limit :most")
        .param("most", most)
        .query(PossibleDuplicate.class)
        .list();
  }

  /** The first undecided pairs that this import was the last to find. */
  @Transactional(readOnly = true)
  public List<PossibleDuplicate> undecided(long runId, int most) {
    return jdbc.sql(UNDECIDED + "and d.run_id = :run order by d.client_no, d.other_no limit :most")
        .param("run", runId)
        .param("most", most)
        .query(PossibleDuplicate.class)
        .list();
  }

  /** The pair, if it is still waiting for a decision. */
  @Transactional(readOnly = true)
  public Optional<PossibleDuplicate> undecided(long id) {
    return jdbc.sql(UNDECIDED + "and d.id = :id")
        .param("id", id)
        .query(PossibleDuplicate.class)
        .optional();
  }

  /**
   * Decides on a pair. If both numbers are the same client, it lives on under the one that is being
   * worked or else was there first; the other number stays as a pointer to it and its people move.
   * Its rep and when it was worked and met move where the survivor has none.
   *
   * @throws NoSuchElementException when no such pair waits for a decision
   * @throws IllegalStateException when both numbers are being worked right now
   */
  public void decide(long id, Decision decision, String by) {
    PossibleDuplicate pair =
        undecided(id)
            .orElseThrow(
                () ->
                    new NoSuchElementException(
                        "There is no undecided pair of clients %d.".formatted(id)));
    if (decision == Decision.SAME) {
      join(pair, by);
    }
    jdbc.sql(
            "update possible_duplicate set decision = ?, decided_by = ?, decided_at = ?"
                + " where id = ?")
        .params(decision.name(), by, Timestamp.from(clock.instant()), id)
        .update();
  }

  private void join(PossibleDuplicate pair, String by) {
    String survivor = survivor(pair);
    String gone = survivor.equals(pair.clientNo()) ? pair.otherNo() : pair.clientNo();
    update("update client set same_as = :survivor where same_as = :gone", survivor, gone);
    update(
        "update client set state = 'DUPLICATE', same_as = :survivor where client_no = :gone",
        survivor,
        gone);
    update(
        """
        update contact p set client_no = :survivor where p.client_no = :gone and not exists
          (select 1 from contact s where s.client_no = :survivor and lower(s.name) = lower(p.name))
        """,
        survivor,
        gone);
    update(
        """
        update client set
          rep_id = coalesce(rep_id, (select g.rep_id from client g where g.client_no = :gone)),
          worked_at = coalesce(worked_at,
            (select g.worked_at from client g where g.client_no = :gone)),
          last_contact_at = coalesce(last_contact_at,
            (select g.last_contact_at from client g where g.client_no = :gone))
        where client_no = :survivor
        """,
        survivor,
        gone);
    work.end(gone);
    askForSurvivor(pair.id(), survivor, gone);
    timeline.add(survivor, by, "import", "Client " + gone + " was found to be the same client.");
    timeline.add(gone, by, "import", "This is the same client as " + survivor + ".");
  }

  private String survivor(PossibleDuplicate pair) {
    List<String> byAge =
        jdbc.sql(
                """
                select client_no from client where client_no in (?, ?)
                order by created_at, client_no for update
                """)
            .params(pair.clientNo(), pair.otherNo())
            .query(String.class)
            .list();
    List<String> worked =
        jdbc.sql("select live_client_no from journey where live_client_no in (?, ?)")
            .params(pair.clientNo(), pair.otherNo())
            .query(String.class)
            .list();
    if (worked.size() > 1) {
      throw new IllegalStateException(
          "Clients %s and %s are both being worked; decide when one of them is finished."
              .formatted(pair.clientNo(), pair.otherNo()));
    }
    return worked.isEmpty() ? byAge.get(0) : worked.get(0);
  }

  /** What was still to be decided about the number that is gone is now asked about the other. */
  private void askForSurvivor(long decided, String survivor, String gone) {
    String third = "case when p.client_no = :gone then p.other_no else p.client_no end";
    String open =
        " p.decision is null and p.id <> %d and :gone in (p.client_no, p.other_no)"
            .formatted(decided);
    update(
        """
        delete from possible_duplicate p where %1$s and exists
          (select 1 from possible_duplicate s where s.client_no = least(:survivor, %2$s)
            and s.other_no = greatest(:survivor, %2$s))
        """
            .formatted(open, third),
        survivor,
        gone);
    update(
        """
        update possible_duplicate p set client_no = least(:survivor, %2$s),
          other_no = greatest(:survivor, %2$s) where %1$s
        """
            .formatted(open, third),
        survivor,
        gone);
  }

  private void update(String sql, String survivor, String gone) {
    jdbc.sql(sql).param("survivor", survivor).param("gone", gone).update();
  }
}
