package org.vipprogramme.normwatch;

import static org.vipprogramme.engine.JourneyVariables.REP_ID;
import static org.vipprogramme.engine.JourneyVariables.WEEK_STARTS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.team.RepWeek;

/** How the rep stands when the head opens the form, and what the rep has open. */
@Component
class NormWatchPrefill implements TaskPrefill {

  private final NormWatchService watch;

  NormWatchPrefill(NormWatchService watch) {
    this.watch = watch;
  }

  @Override
  public boolean serves(String processKey) {
    return NormWatchProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    String repId = (String) variables.getVariable(REP_ID);
    LocalDate week = LocalDate.parse((String) variables.getVariable(WEEK_STARTS));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("weekText", week.toString());
    watch.standing(repId, week).ifPresent(rep -> values.putAll(shown(rep)));
    values.put(
        "openWork",
        watch.openWork(repId).stream().map(client -> Map.of("line", client.line())).toList());
    values.put("openCount", watch.openCount(repId));
    return values;
  }

  private static Map<String, Object> shown(RepWeek rep) {
    return Map.of(
        "shortRepName", rep.name(),
        "handedIn", rep.handedIn(),
        "dueByNow", rep.dueByNow(),
        "weeklyNorm", rep.norm(),
        "daysLeft", rep.daysLeft());
  }
}
