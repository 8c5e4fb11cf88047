package org.vipprogramme.repabsence;

import static org.vipprogramme.engine.JourneyVariables.ABSENCE_ID;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.team.Absence;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Team;

/** The reps to choose from; later, who is away and who stands in. */
@Component
class RepAbsencePrefill implements TaskPrefill {

  private final Team team;
  private final Absences absences;

  RepAbsencePrefill(Team team, Absences absences) {
    this.team = team;
    this.absences = absences;
  }

  @Override
  public boolean serves(String processKey) {
    return RepAbsenceProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return RepAbsenceProcess.NOTE_ABSENCE.equals(taskKey)
        ? Map.of(
            "repOptions",
            team.active().stream()
                .map(rep -> Map.of("label", rep.displayName(), "value", rep.userId()))
                .toList())
        : shown(absences.get((Long) variables.getVariable(ABSENCE_ID)));
  }

  private Map<String, Object> shown(Absence absence) {
    return Map.of(
        "awayName", team.nameOf(absence.repId()),
        "awayFirstDay", absence.firstDay().toString(),
        "awayLastDay", absence.lastDay().toString(),
        "standInName", team.nameOf(absence.standIn()));
  }
}
