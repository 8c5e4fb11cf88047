package org.vipprogramme.repabsence;

import static org.vipprogramme.engine.JourneyVariables.ABSENCE_ID;
import static org.vipprogramme.engine.JourneyVariables.AWAY_FROM;
import static org.vipprogramme.engine.JourneyVariables.AWAY_UNTIL;
import static org.vipprogramme.engine.JourneyVariables.FROM_REP;
import static org.vipprogramme.engine.JourneyVariables.TO_REP;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.engine.SubmittedForm;
import org.vipprogramme.team.Absence;

/** Keeps who is away and sets the two timers, at the start of a day in the firm's time zone. */
@Component("saveAbsence")
class SaveAbsence implements JavaDelegate {

  private final RepAbsenceService absences;
  private final CalendarSettings calendar;

  SaveAbsence(RepAbsenceService absences, CalendarSettings calendar) {
    this.absences = absences;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    Absence absence = absences.note(form.answers(), form.by());
    execution.setVariable(ABSENCE_ID, absence.id());
    execution.setVariable(FROM_REP, absence.repId());
    execution.setVariable(TO_REP, absence.standIn());
    execution.setVariable(AWAY_FROM, startOf(absence.firstDay()));
    execution.setVariable(AWAY_UNTIL, startOf(absence.lastDay().plusDays(1)));
  }

  private Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(calendar.timeZone()).toInstant());
  }
}
