package org.vipprogramme.call;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.team.Team;

/** The head's choice of another rep. */
@Component
class CallPrefill implements TaskPrefill {

  private final Team team;

  CallPrefill(Team team) {
    this.team = team;
  }

  @Override
  public boolean serves(String processKey) {
    return CallProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return CallProcess.DECIDE_ON_CLIENT.equals(taskKey)
        ? Map.of(
            "repOptions",
            team.active().stream()
                .map(rep -> Map.of("label", rep.displayName(), "value", rep.userId()))
                .toList())
        : Map.of();
  }
}
