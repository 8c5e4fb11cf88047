package org.vipprogramme.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moved in the register and what is open, for the reports of sales and service (R19, R20).
 * Periods include their first moment and not their last. No list is longer than {@link #MOST}.
 */
@Repository
@Transactional(readOnly = true)
public class RegisterNews {

  /** As many lines as people read. */
  public static final int MOST = 200;

  private static final String DUE =
      "case e.state when 'OPEN' then e.plan_due_at when 'PLANNED' then e.fix_due_at end";

  private static final String REPAIR =
      "select e.register_no, e.client_no, c.name as client_name,"
          + " coalesce(r.display_name, c.rep_id) as rep, e.state, e.round, e.owner, e.opened_at, "
          + DUE
          + " as due_at, e.reported_at, e.confirmed_at, e.confirmed_by";

  private static final String ENTRIES =
      " from register_entry e join client c on c.client_no = e.client_no"
          + " left join rep r on r.user_id = c.rep_id where ";

  /** Longer texts are cut: whoever wants to read on opens the register. */
  private static final String WORK =
      "select l.register_no, e.client_no, c.name as client_name,"
          + " coalesce(r.display_name, c.rep_id) as rep, l.kind,"
          + " case when length(l.entry) > 300 then substring(l.entry from 1 for 299) || '…'"
          + " else l.entry end as entry, coalesce(b.display_name, l.by_user) as by_whom, l.at";

  private static final String WORK_LOG =
      " from work_log l join register_entry e on e.register_no = l.register_no"
          + " join client c on c.client_no = e.client_no left join rep r on r.user_id = c.rep_id"
          + " left join rep b on b.user_id = l.by_user where l.at >= ? and l.at < ?";

  private final JdbcClient jdbc;

  RegisterNews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first lines of a list and how many there are in all. */
  public record Part<T>(List<T> lines, long count) {

    public long more() {
      return count - lines.size();
    }
  }

  /**
   * A register entry as a report shows it.
   *
   * @param rep name of the rep who has the client
   * @param owner user id of whoever carries out the repair
   * @param dueAt until when the next step of service must be done; null while the client is asked
   */
  public record Repair(
      long registerNo,
      String clientNo,
      String clientName,
      String rep,
      RegisterEntry.State state,
      int round,
      String owner,
      Instant openedAt,
      Instant dueAt,
      Instant reportedAt,
      Instant confirmedAt,
      String confirmedBy) {}

  /**
   * A line of the work log.
   *
   * @param rep name of the rep who has the client
   * @param kind see {@link WorkLogEntry}
   * @param byWhom a rep's name, anybody else's user id
   */
  public record Work(
      long registerNo,
      String clientNo,
      String clientName,
      String rep,
      String kind,
      String entry,
      String byWhom,
      Instant at) {}

  /** How many problems were entered. */
  public long entered(Instant since, Instant until) {
    return count("e.opened_at >= ? and e.opened_at < ?", since, until);
  }

  /** How many entries have a line in the work log. */
  public long workedOn(Instant since, Instant until) {
    return jdbc.sql("select count(distinct l.register_no)" + WORK_LOG)
        .params(moments(since, until))
        .query(Long.class)
        .single();
  }

  /** The work log, entry by entry. */
  public Part<Work> work(Instant since, Instant until) {
    List<Object> period = moments(since, until);
    return new Part<>(
        jdbc.sql(WORK + WORK_LOG + " order by l.register_no, l.id limit " + MOST)
            .params(period)
            .query(Work.class)
            .list(),
        jdbc.sql("select count(*)" + WORK_LOG).params(period).query(Long.class).single());
  }

  /** Reported as restored and not confirmed yet: the client is asked. */
  public Part<Repair> reported(Instant since, Instant until) {
    return part(
        "e.state = 'REPORTED' and e.reported_at >= ? and e.reported_at < ?",
        "e.reported_at",
        since,
        until);
  }

  /** Restored: the client has confirmed it (R14). */
  public Part<Repair> confirmed(Instant since, Instant until) {
    return part(
        "e.state = 'CONFIRMED' and e.confirmed_at >= ? and e.confirmed_at < ?",
        "e.confirmed_at",
        since,
        until);
  }

  /** Not confirmed by the client yet, the oldest first. */
  public Part<Repair> open() {
    return part("e.state in ('OPEN', 'PLANNED', 'REPORTED')", "e.opened_at");
  }

  /** Service is behind its deadline, the longest first. */
  public Part<Repair> overdue(Instant now) {
    return part("e.state in ('OPEN', 'PLANNED') and " + DUE + " < ?", "due_at", now);
  }

  private Part<Repair> part(String which, String order, Instant... moments) {
    List<Repair> lines =
        jdbc.sql(REPAIR + ENTRIES + which + " order by " + order + ", e.register_no limit " + MOST)
            .params(moments(moments))
            .query(Repair.class)
            .list();
    return new Part<>(lines, count(which, moments));
  }

  private long count(String which, Instant... moments) {
    return jdbc.sql("select count(*)" + ENTRIES + which)
        .params(moments(moments))
        .query(Long.class)
        .single();
  }

  private static List<Object> moments(Instant... moments) {
    List<Object> parameters = new ArrayList<>();
    for (Instant moment : moments) {
      parameters.add(Timestamp.from(moment));
    }
    return parameters;
  }
}
