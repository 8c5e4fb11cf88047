package org.vipprogramme.engine;

import static org.vipprogramme.engine.JourneyVariables.REGISTER_NO;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterEntry;

/** What forms about a repair show: the problem, the client's words, the plan and the work log. */
@Component
class RepairOnForm implements TaskPrefill {

  private static final Set<String> STAGES = Set.of("service-fix", "client-confirmation");

  private final Register register;
  private final LocalTimes times;

  RepairOnForm(Register register, LocalTimes times) {
    this.register = register;
    this.times = times;
  }

  @Override
  public boolean serves(String processKey) {
    return STAGES.contains(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    long registerNo = ((Number) variables.getVariable(REGISTER_NO)).longValue();
    RegisterEntry entry = register.get(registerNo);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("problem", entry.problem());
    values.put("problemSeverity", entry.severity());
    values.put("clientWords", entry.clientWords());
    values.put("plan", entry.plan());
    values.put("owner", entry.owner());
    values.put("dueText", times.text(entry.fixDueAt()));
    values.put("repairUntil", times.forForm(entry.fixDueAt()));
    values.put(
        "workLog",
        register.log(registerNo).stream()
            .map(
                line ->
                    Map.of("at", times.text(line.at()), "by", line.byUser(), "text", line.entry()))
            .toList());
    return values;
  }
}
