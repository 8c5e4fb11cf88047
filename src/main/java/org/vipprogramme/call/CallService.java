package org.vipprogramme.call;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.team.Team;

/** What a call and the head's decision after it leave behind (R8). */
@Service
@Transactional
class CallService {

  private final Clients clients;
  private final Timeline timeline;
  private final Team team;

  CallService(Clients clients, Timeline timeline, Team team) {
    this.clients = clients;
    this.timeline = timeline;
    this.team = team;
  }

  void recordCall(String clientNo, int attempt, FormAnswers call, String by) {
    if (call.ticked("personLeft")) {
      noteWhoLeft(clientNo, call.text("spokenTo"));
    }
    addNewPerson(clientNo, call);
    String outcome =
        switch (call.text("callOutcome")) {
          case "agreed" -> "A meeting is agreed for " + call.text("agreedFor") + ".";
          case "call-back" -> "Asked to call back on " + call.text("callBackOn") + ".";
          case "wrong-person" -> "Not the right person; it is " + call.text("newPersonName") + ".";
          case "refused" -> "Refused: " + call.text("refusalReason");
          default -> "Not reached.";
        };
    String who = spokenTo(clientNo, call);
    tell(clientNo, by, "Call " + attempt + who + ". " + outcome + notes(call.text("callNotes")));
  }

  /**
   * Records the head's decision and, for another rep, gives the client to that rep.
   *
   * @return user id of the rep who owns the client from now on
   */
  String recordDecision(String clientNo, String repId, FormAnswers decision, String by) {
    addNewPerson(clientNo, decision);
    String owner = repId;
    String what =
        switch (decision.text("headAnswer")) {
          case "another-rep" -> {
            owner = decision.text("newRep");
            clients.assign(clientNo, owner);
            yield team.nameOf(owner) + " calls from now on.";
          }
          case "another-contact" -> "Call " + decision.text("newPersonName") + " instead.";
          case "later" -> "Call again on " + decision.text("laterOn") + ".";
          default -> "Closed without a meeting.";
        };
    tell(clientNo, by, "The head decided: " + what + notes(decision.text("headReason")));
    return owner;
  }

  private void noteWhoLeft(String clientNo, String spokenTo) {
    if (spokenTo != null) {
      clients.contactLeft(clientNo, Long.parseLong(spokenTo));
    } else if (clients.contacts(clientNo).stream().anyMatch(Contact::isThere)) {
      throw new InvalidAnswers(
          "Whom did you ask for or speak to?: please choose the person who has left.");
    }
  }

  private void addNewPerson(String clientNo, FormAnswers answers) {
    String name = answers.text("newPersonName");
    if (name != null) {
      clients.addContact(
          clientNo,
          name,
          answers.text("newPersonRole"),
          answers.text("newPersonPhone"),
          answers.text("newPersonEmail"));
    }
  }

  private String spokenTo(String clientNo, FormAnswers call) {
    String id = call.text("spokenTo");
    if (id == null) {
      return "";
    }
    Contact contact = clients.contact(clientNo, Long.parseLong(id));
    return ", spoke to " + contact.name();
  }

  private static String notes(String notes) {
    return notes == null ? "" : " " + notes;
  }

  private void tell(String clientNo, String by, String text) {
    timeline.add(clientNo, by, "call", text);
  }
}
