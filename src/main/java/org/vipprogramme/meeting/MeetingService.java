package org.vipprogramme.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.questionnaire.Questionnaires;

/** What preparing and opening a meeting leave behind (R9, R15). */
@Service
@Transactional
class MeetingService {

  private final Clients clients;
  private final Questionnaires questionnaires;
  private final Timeline timeline;

  MeetingService(Clients clients, Questionnaires questionnaires, Timeline timeline) {
    this.clients = clients;
    this.questionnaires = questionnaires;
    this.timeline = timeline;
  }

  void recordPreparation(String clientNo, FormAnswers answers, String by) {
    if (answers.text("meetingPlan").equals("postponed")) {
      String why = answers.text("postponedWhy");
      timeline.add(
          clientNo,
          by,
          "meeting",
          "The client postponed the meeting." + (why == null ? "" : " " + why));
    }
  }

  /** The first meeting was held: S1 to S4, and the key people as they are now. */
  void recordFirst(String clientNo, long questionnaireId, FormAnswers answers, String by) {
    requireOwnContacts(clientNo, answers.rows("keyPeople"));
    questionnaires.recordMeeting(questionnaireId, by, answers);
    clients.met(clientNo);
    questionnaires.record(questionnaireId, answers, by);
    answers.rows("keyPeople").forEach(person -> bringUpToDate(clientNo, person));
    timeline.add(clientNo, by, "meeting", "Meeting held.", questionnaireId, null);
  }

  /** The meeting after the repair was held: the questionnaire goes on where it was paused. */
  void recordResumed(String clientNo, long questionnaireId, FormAnswers answers, String by) {
    questionnaires.resume(questionnaireId);
    questionnaires.recordMeeting(questionnaireId, by, answers);
    clients.met(clientNo);
    timeline.add(
        clientNo,
        by,
        "meeting",
        "Resumed meeting held, the questionnaire goes on.",
        questionnaireId,
        null);
  }

  void recordNotHeld(String clientNo, FormAnswers answers, String by) {
    String what =
        answers.text("meetingHeld").equals("no-show")
            ? "Nobody came to the meeting."
            : "The meeting was postponed at the last minute.";
    String why = answers.text("notHeldWhy");
    timeline.add(clientNo, by, "meeting", what + (why == null ? "" : " " + why));
  }

  private void requireOwnContacts(String clientNo, List<Map<String, Object>> people) {
    Set<Long> own =
        clients.contacts(clientNo).stream().map(Contact::id).collect(Collectors.toSet());
    boolean foreign =
        people.stream()
            .map(person -> (Number) person.get("contactId"))
            .anyMatch(id -> id != null && !own.contains(id.longValue()));
    if (foreign) {
      throw new InvalidAnswers("Key people: somebody here is not a contact of this client.");
    }
  }

  private void bringUpToDate(String clientNo, Map<String, Object> person) {
    Number id = (Number) person.get("contactId");
    String name = (String) person.get("personName");
    String role = (String) person.get("personRole");
    String phone = (String) person.get("personPhone");
    String email = (String) person.get("personEmail");
    if (id == null) {
      clients.addContact(clientNo, name, role, phone, email);
    } else {
      boolean left = Boolean.TRUE.equals(person.get("personLeft"));
      clients.updateContact(clientNo, id.longValue(), name, role, phone, email, left);
    }
  }
}
