package org.vipprogramme.support;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** Reps of a test's own, with the clients and questionnaires that its story needs. */
public final class Reps {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2026-01-05T08:00:00Z"));

  private final List<String> clients = new ArrayList<>();
  private final List<Rep> others = new ArrayList<>();
  private final List<Rep> reps = new ArrayList<>();
  private final Programme programme;
  private final Team team;

  public Reps(Programme programme, Team team) {
    this.programme = programme;
    this.team = team;
  }

  /** A new active rep; returns the user id. */
  public String named(Rep.Dedication dedication) {
    String id = "own" + NUMBERS.incrementAndGet();
    Rep rep = new Rep(id, "Rep " + id, dedication, true);
    reps.add(rep);
    team.put(rep);
    return id;
  }

  /** Nobody else is in the team until these reps leave. */
  public void only() {
    others.addAll(team.active());
    others.forEach(rep -> team.put(inTeam(rep, false)));
  }

  /** A client of this rep whose journey runs, with a questionnaire begun. */
  public String client(String rep) {
    String clientNo = programme.newClient("Client of " + rep, rep);
    clients.add(clientNo);
    programme
        .jdbc
        .sql("insert into journey (client_no, live_client_no, started_at) values (?, ?, ?)")
        .params(clientNo, clientNo, LONG_AGO)
        .update();
    programme.questionnaire(clientNo);
    return clientNo;
  }

  /** The client's journey ended. */
  public void endJourney(String clientNo, Instant at) {
    programme
        .jdbc
        .sql("update journey set live_client_no = null, ended_at = ? where client_no = ?")
        .params(Timestamp.from(at), clientNo)
        .update();
  }

  /** So many questionnaires of as many clients of this rep, handed in at this moment. */
  public void handIn(String rep, int number, Instant at) {
    for (int i = 0; i < number; i++) {
      questionnaire(client(rep), "HANDED_IN", at);
    }
  }

  /** The state of the client's questionnaire. */
  public void questionnaire(String clientNo, String state, Instant handedInAt) {
    programme
        .jdbc
        .sql("update questionnaire set state = ?, handed_in_at = ? where client_no = ?")
        .params(state, handedInAt == null ? null : Timestamp.from(handedInAt), clientNo)
        .update();
  }

  /** The rep is not there, both days included. */
  public void away(String rep, LocalDate first, LocalDate last) {
    programme
        .jdbc
        .sql(
            "insert into absence (rep_id, first_day, last_day, noted_by, noted_at)"
                + " values (?, ?, ?, 'helen', ?)")
        .params(rep, first, last, LONG_AGO)
        .update();
  }

  /** Takes them out of the team, so that no other test gives them clients. */
  public void leave() {
    reps.forEach(rep -> team.put(inTeam(rep, false)));
    others.forEach(rep -> team.put(inTeam(rep, true)));
    clients.forEach(client -> endJourney(client, LONG_AGO.toInstant()));
  }

  private static Rep inTeam(Rep rep, boolean active) {
    return new Rep(rep.userId(), rep.displayName(), rep.dedication(), active);
  }
}
