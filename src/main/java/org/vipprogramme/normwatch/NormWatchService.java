package org.vipprogramme.normwatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.team.Norms;
import org.vipprogramme.team.RepWeek;

/** Who will miss the norm of the running week, and what the head agreed with them (R21). */
@Service
@Transactional
class NormWatchService {

  private static final int SHOWN = 20;

  private static final String OPEN =
      """
      from journey j
      join client c on c.client_no = j.live_client_no
      join questionnaire q on q.client_no = c.client_no
      where c.rep_id = :rep and q.state <> 'HANDED_IN'
        and q.id = (select max(l.id) from questionnaire l where l.client_no = c.client_no)
      """;

  private final Norms norms;
  private final JdbcClient jdbc;
  private final Clock clock;

  NormWatchService(Norms norms, JdbcClient jdbc, Clock clock) {
    this.norms = norms;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LocalDate runningWeek() {
    return norms.runningWeek();
  }

  /**
   * User ids of the reps who will miss the norm and of whom the head has not been told yet in this
   * week. Each is returned once, however often this is asked: the numbers of this moment are kept.
   */
  List<String> newlyShort(LocalDate week) {
    Set<String> told = told(week);
    List<RepWeek> reps =
        norms.week(week).stream()
            .filter(rep -> rep.standing() == RepWeek.Standing.WILL_MISS)
            .filter(rep -> !told.contains(rep.repId()))
            .toList();
    reps.forEach(this::keep);
    return reps.stream().map(RepWeek::repId).toList();
  }

  private Set<String> told(LocalDate week) {
    return new HashSet<>(
        jdbc.sql("select rep_id from norm_talk where week_starts = ?")
            .param(week)
            .query(String.class)
            .list());
  }

  /**
   * The table takes one row per rep and week: of two who look at once, one fails and looks again.
   */
  private void keep(RepWeek rep) {
    jdbc.sql("insert into norm_talk (rep_id, week_starts, handed_in, norm) values (?, ?, ?, ?)")
        .params(rep.repId(), rep.weekStarts(), rep.handedIn(), rep.norm())
        .update();
  }

  /** How the rep stands now; empty when the rep has left the team since. */
  Optional<RepWeek> standing(String repId, LocalDate week) {
    return norms.week(week).stream().filter(rep -> rep.repId().equals(repId)).findFirst();
  }

  /** The first of the rep's clients that can still be handed in, those nearest to it first. */
  @Transactional(readOnly = true)
  List<OpenClient> openWork(String repId) {
    return jdbc.sql(
            "select c.client_no, c.name, q.state "
                + OPEN
                + " order by case q.state when 'COMPLETE' then 1 when 'DRAFT' then 2 else 3 end,"
                + " j.started_at, c.client_no limit "
                + SHOWN)
        .param("rep", repId)
        .query(OpenClient.class)
        .list();
  }

  /** How many such clients there are. */
  @Transactional(readOnly = true)
  int openCount(String repId) {
    return jdbc.sql("select count(*) " + OPEN).param("rep", repId).query(Integer.class).single();
  }

  /** What the head and the rep agreed on. */
  void recordTalk(String repId, LocalDate week, String measure, String by) {
    jdbc.sql(
            """
            update norm_talk set measure = ?, by_user = ?, at = ?
            where rep_id = ? and week_starts = ?
            """)
        .params(measure, by, Timestamp.from(clock.instant()), repId, week)
        .update();
  }
}
