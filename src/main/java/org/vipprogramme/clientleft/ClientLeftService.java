package org.vipprogramme.clientleft;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.register.Register;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** What it means that a client left or is back (R27). */
@Service
@Transactional
class ClientLeftService {

  private final Clients clients;
  private final Team team;
  private final Register register;
  private final Timeline timeline;
  private final Clock clock;

  ClientLeftService(
      Clients clients,
      Team team,
      Register register,
      Timeline timeline,
      Clock clock,
      CalendarSettings calendar) {
    this.clients = clients;
    this.team = team;
    this.register = register;
    this.timeline = timeline;
    this.clock = clock.withZone(calendar.timeZone());
  }

  /** Records the answers of the form note-standing. */
  void record(FormAnswers answers, String by) {
    LocalDate since = answers.date("standsSince");
    if (since.isAfter(LocalDate.now(clock))) {
      throw new InvalidAnswers("Since when?: please give today or an earlier day.");
    }
    Client client =
        clients
            .find(answers.text("whichClient"))
            .orElseThrow(
                () ->
                    new InvalidAnswers("There is no client " + answers.text("whichClient") + "."));
    String reason = answers.text("standingReason");
    if (answers.text("clientStanding").equals("left")) {
      left(client, since, reason, by);
    } else {
      back(client, since, reason, by);
    }
  }

  private void left(Client client, LocalDate since, String reason, String by) {
    client
        .whyNotWorked()
        .ifPresent(
            why -> {
              throw new InvalidAnswers(why);
            });
    clients.left(client.clientNo());
    timeline.add(client.clientNo(), by, "client", "The client left on " + since + ". " + reason);
    register
        .open(client.clientNo())
        .forEach(entry -> register.withdraw(entry.registerNo(), "The client left.", by));
  }

  private void back(Client client, LocalDate since, String reason, String by) {
    if (client.state() != Client.State.LEFT) {
      throw new InvalidAnswers("Client " + client.clientNo() + " has not left.");
    }
    clients.back(client.clientNo());
    if (team.find(client.repId()).filter(Rep::active).isEmpty()) {
      // The next journey finds a rep who is there.
      clients.assign(client.clientNo(), null);
    }
    timeline.add(
        client.clientNo(), by, "client", "The client is back since " + since + ". " + reason);
  }
}
