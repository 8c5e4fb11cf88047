package org.vipprogramme.repabsence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.team.Absence;
import org.vipprogramme.team.Absences;

/** A rep will be away (R27). */
@Service
@Transactional
class RepAbsenceService {

  private final Absences absences;

  RepAbsenceService(Absences absences) {
    this.absences = absences;
  }

  /** Records the answers of the form note-absence. */
  Absence note(FormAnswers answers, String by) {
    try {
      return absences.put(
          answers.text("awayRep"),
          answers.date("awayFirst"),
          answers.date("awayLast"),
          answers.text("standInRep"),
          by);
    } catch (IllegalArgumentException cannotBe) {
      throw new InvalidAnswers(cannotBe.getMessage());
    }
  }
}
