package org.vipprogramme.meeting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.KeyPeople;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.questionnaire.Questionnaires;

/** What preparing and opening a meeting leave behind (R9, R15). */
@Service
@Transactional
class MeetingService {

  private final Clients clients;
  private final KeyPeople keyPeople;
  private final Questionnaires questionnaires;
  private final Timeline timeline;

  MeetingService(
      Clients clients, KeyPeople keyPeople, Questionnaires questionnaires, Timeline timeline) {
    this.clients = clients;
    this.keyPeople = keyPeople;
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
    keyPeople.bringUpToDate(clientNo, answers.rows("keyPeople"));
    questionnaires.recordMeeting(questionnaireId, by, answers);
    clients.met(clientNo);
    questionnaires.record(questionnaireId, answers, by);
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
}
