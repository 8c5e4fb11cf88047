package org.vipprogramme.moveclients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;
import org.vipprogramme.team.WeeklyNorms;

/** Clients change their rep in the middle of the work (R27). */
@Service
@Transactional
class MoveClientsService {

  /** The answer that names no rep; no user id has this sign. */
  static final String SPREAD = "*";

  private static final int AT_ONCE = 50;

  private final Clients clients;
  private final Team team;
  private final WeeklyNorms norms;
  private final Timeline timeline;
  private final JdbcClient jdbc;

  MoveClientsService(
      Clients clients, Team team, WeeklyNorms norms, Timeline timeline, JdbcClient jdbc) {
    this.clients = clients;
    this.team = team;
    this.norms = norms;
    this.timeline = timeline;
    this.jdbc = jdbc;
  }

  /** Whose clients can move: the team, and whoever left it with clients. */
  @Transactional(readOnly = true)
  List<Rep> presentReps() {
    return team.activeOrWithClients();
  }

  /** Records the answers of the form choose-clients; nothing has moved yet. */
  Move choose(FormAnswers answers, String by) {
    String to = answers.text("newOwner").equals(SPREAD) ? null : answers.text("newOwner");
    return answers.text("moveWhat").equals("one")
        ? one(answers.text("movedClient"), to, answers.text("moveReason"), by)
        : all(answers.text("presentRep"), to, answers, by);
  }

  private Move one(String clientNo, String to, String reason, String by) {
    Client client =
        clients
            .find(clientNo)
            .orElseThrow(() -> new InvalidAnswers("There is no client " + clientNo + "."));
    client
        .whyNotWorked()
        .ifPresent(
            why -> {
              throw new InvalidAnswers(why);
            });
    List<Rep> takers = someTakers(client.repId(), to);
    if (takers.stream().allMatch(rep -> client.isFencedOffBy(rep.userId(), rep.displayName()))) {
      throw fencedOff("Client " + clientNo + " is", takers.get(0));
    }
    timeline.add(clientNo, by, "team", text(client.repId(), to, reason));
    return new Move(clientNo, null, to);
  }

  private Move all(String from, String to, FormAnswers answers, String by) {
    boolean leaves = answers.ticked("repLeaves");
    if (clients.ofRep(from, 1).isEmpty() && !leaves) {
      throw new InvalidAnswers(team.nameOf(from) + " has no clients.");
    }
    List<Rep> takers = someTakers(from, to);
    long fenced =
        takers.size() > 1
            ? 0
            : clients.fencedOff(from, takers.get(0).userId(), takers.get(0).displayName());
    if (fenced > 0) {
      throw fencedOff("Of these clients are %d".formatted(fenced), takers.get(0));
    }
    timeline.addForClientsOf(from, by, "team", text(from, to, answers.text("moveReason")));
    if (leaves) {
      Rep rep = team.find(from).orElseThrow();
      team.put(new Rep(from, rep.displayName(), rep.dedication(), false));
    }
    return new Move(null, from, to);
  }

  private List<Rep> someTakers(String from, String to) {
    List<Rep> takers = takers(from, to);
    if (takers.isEmpty()) {
      throw new InvalidAnswers(
          to == null
              ? "There is nobody else in the team."
              : team.nameOf(to) + " is the rep already.");
    }
    return takers;
  }

  /** Who can take clients of this rep: the one chosen, or everybody else in the team. */
  private List<Rep> takers(String from, String to) {
    List<Rep> chosen = to == null ? team.active() : team.find(to).stream().toList();
    return chosen.stream().filter(rep -> !rep.userId().equals(from)).toList();
  }

  private static InvalidAnswers fencedOff(String what, Rep acquirer) {
    return new InvalidAnswers(
        "%s fenced off by %s and must go to somebody else (R4 c)."
            .formatted(what, acquirer.displayName()));
  }

  private String text(String from, String to, String reason) {
    return "Moves from %s to %s. %s"
        .formatted(
            from == null ? "nobody" : team.nameOf(from),
            to == null ? "the least loaded of the team" : team.nameOf(to),
            reason);
  }

  /** Moves the next clients with their questionnaires and contacts; tasks are the caller's. */
  List<MovedClient> next(Move move, String by) {
    List<MovedClient> moved = new ArrayList<>();
    List<Client> batch = batch(move);
    if (!batch.isEmpty()) {
      Spread takers = spread(takers(batch.get(0).repId(), move.to()));
      batch.forEach(client -> moved.add(move(client, takers.taker(client), by)));
    }
    return moved;
  }

  private List<Client> batch(Move move) {
    if (move.clientNo() == null) {
      return clients.ofRep(move.from(), AT_ONCE);
    }
    Client client = clients.get(move.clientNo());
    boolean there = client.repId() != null && client.repId().equals(move.to());
    return there ? List.of() : List.of(client);
  }

  /** Whether clients are left to move. */
  @Transactional(readOnly = true)
  boolean isMore(Move move) {
    return move.clientNo() == null && !clients.ofRep(move.from(), 1).isEmpty();
  }

  /** Whether this rep is in the team no more. */
  @Transactional(readOnly = true)
  boolean hasLeft(String repId) {
    return team.find(repId).filter(rep -> !rep.active()).isPresent();
  }

  private MovedClient move(Client client, Rep taker, String by) {
    String clientNo = client.clientNo();
    clients.assign(clientNo, taker.userId());
    own("questionnaire set version = version + 1, rep_id", "state <> 'HANDED_IN'", client, taker);
    own("relationship_contact set rep_id", "state in ('DUE', 'AGREED')", client, taker);
    timeline.add(clientNo, by, "team", taker.displayName() + " has the client now.");
    return new MovedClient(clientNo, client.repId(), taker.userId());
  }

  private void own(String what, String which, Client client, Rep taker) {
    jdbc.sql("update %s = ? where client_no = ? and rep_id = ? and %s".formatted(what, which))
        .params(taker.userId(), client.clientNo(), client.repId())
        .update();
  }

  private Spread spread(List<Rep> takers) {
    Map<String, Long> counts =
        jdbc
            .sql(
                "select rep_id, count(*) as clients from client"
                    + " where state = 'ACTIVE' and rep_id is not null group by rep_id")
            .query((row, number) -> Map.entry(row.getString("rep_id"), row.getLong("clients")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Spread(takers, counts, rep -> norms.of(rep.dedication()).perWeek());
  }
}
