package org.vipprogramme.servicefix;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.engine.TaskPrefill;

/** The engineers among whom the head of service chooses. */
@Component
class ServiceFixPrefill implements TaskPrefill {

  private final People people;

  ServiceFixPrefill(People people) {
    this.people = people;
  }

  @Override
  public boolean serves(String processKey) {
    return ServiceFixProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return ServiceFixProcess.PLAN_REPAIR.equals(taskKey)
        ? Map.of("engineerOptions", engineers())
        : Map.of();
  }

  private List<Map<String, String>> engineers() {
    return people.in(Roles.SERVICE_ENGINEER).stream()
        .map(engineer -> Map.of("label", engineer.name(), "value", engineer.userId()))
        .toList();
  }
}
