package org.vipprogramme.clientjourney;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.team.Team;

/**
 * Opens and closes journeys: one live journey per client at most, each with a questionnaire of its
 * own.
 */
@Service
@Transactional
class JourneyService {

  /** What a journey begins with. */
  record Opened(Client client, String repId, long questionnaireId) {}

  private final Clients clients;
  private final Team team;
  private final Questionnaires questionnaires;
  private final Timeline timeline;
  private final JdbcClient jdbc;
  private final Clock clock;

  JourneyService(
      Clients clients,
      Team team,
      Questionnaires questionnaires,
      Timeline timeline,
      JdbcClient jdbc,
      Clock clock) {
    this.clients = clients;
    this.team = team;
    this.questionnaires = questionnaires;
    this.timeline = timeline;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens the client's journey.
   *
   * @throws JourneyRefused when the client has one already, is a duplicate or has left
   */
  Opened open(String clientNo) {
    Client client = clients.get(clientNo);
    client
        .whyNotWorked()
        .ifPresent(
            why -> {
              throw new JourneyRefused(why);
            });
    markLive(clientNo);
    String repId = repFor(client);
    long questionnaireId = questionnaires.open(clientNo, repId);
    timeline.add(
        clientNo,
        "system",
        "journey",
        "Journey opened for " + team.nameOf(repId) + ".",
        questionnaireId,
        null);
    return new Opened(client, repId, questionnaireId);
  }

  /**
   * Ends the client's live journey: {@code worked}, {@code closed}, {@code left} or {@code
   * cancelled}.
   */
  void close(String clientNo, String outcome) {
    jdbc.sql(
            "update journey set live_client_no = null, ended_at = ?, outcome = ? where live_client_no = ?")
        .params(Timestamp.from(clock.instant()), outcome, clientNo)
        .update();
    timeline.add(clientNo, "system", "journey", "Journey ended: " + outcome + ".");
  }

  /** Numbers of clients on the list who never had a journey, the biggest first. */
  @Transactional(readOnly = true)
  List<String> waiting(int atMost) {
    return jdbc.sql(
            "select client_no from client c where state = 'ACTIVE'"
                + " and not exists (select 1 from journey j where j.client_no = c.client_no)"
                + " order by coalesce(annual_revenue, 0) desc, client_no limit "
                + atMost)
        .query(String.class)
        .list();
  }

  /** The unique column decides, so that of two who start at the same moment only one succeeds. */
  private void markLive(String clientNo) {
    try {
      jdbc.sql("insert into journey (client_no, live_client_no, started_at) values (?, ?, ?)")
          .params(clientNo, clientNo, Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException live) {
      throw new JourneyRefused("Client " + clientNo + " has a live journey already.");
    }
  }

  /**
   * The client's own rep; else whoever won the client and does not fence it off (R4); else the
   * least loaded.
   */
  private String repFor(Client client) {
    if (client.repId() != null) {
      return client.repId();
    }
    boolean mayKeep = client.relationship() != Client.Relationship.FENCED;
    String repId =
        team.find(client.acquiredBy())
            .filter(rep -> mayKeep && rep.active())
            .orElseGet(() -> team.leastLoaded(client.acquiredBy()))
            .userId();
    clients.assign(client.clientNo(), repId);
    return repId;
  }
}
