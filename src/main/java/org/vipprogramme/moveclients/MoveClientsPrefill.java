package org.vipprogramme.moveclients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** From whom clients may move, and to whom. */
@Component
class MoveClientsPrefill implements TaskPrefill {

  private final MoveClientsService moves;
  private final Team team;

  MoveClientsPrefill(MoveClientsService moves, Team team) {
    this.moves = moves;
    this.team = team;
  }

  @Override
  public boolean serves(String processKey) {
    return MoveClientsProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    List<Map<String, String>> owners = new ArrayList<>();
    owners.add(option("Spread over the team by load", MoveClientsService.SPREAD));
    team.active().forEach(rep -> owners.add(option(rep.displayName(), rep.userId())));
    return Map.of(
        "newOwnerOptions",
        owners,
        "presentRepOptions",
        moves.presentReps().stream().map(MoveClientsPrefill::option).toList());
  }

  private static Map<String, String> option(Rep rep) {
    return option(rep.displayName() + (rep.active() ? "" : " (not in the team)"), rep.userId());
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
