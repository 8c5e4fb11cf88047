package org.vipprogramme.servicefix;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.engine.TaskPrefill;

/** The engineers among whom the head of service chooses. */
@Component
class ServiceFixPrefill implements TaskPrefill {

  private final IdentityService identity;

  ServiceFixPrefill(@Lazy IdentityService identity) {
    this.identity = identity;
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
    return identity.createUserQuery().memberOfGroup(Roles.SERVICE_ENGINEER).list().stream()
        .map(user -> Map.of("label", name(user), "value", user.getId()))
        .toList();
  }

  private static String name(User user) {
    String last = user.getLastName() == null ? "" : " " + user.getLastName();
    return user.getFirstName() + last;
  }
}
