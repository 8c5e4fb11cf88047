package org.vipprogramme.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes groups, grants and filters at every start; what is there already stays as it is. */
@Component
class StartUp {

  private final IdentityService identity;
  private final Grants grants;
  private final TaskFilters filters;

  StartUp(IdentityService identity, Grants grants, TaskFilters filters) {
    this.identity = identity;
    this.grants = grants;
    this.filters = filters;
  }

  @Order(0)
  @EventListener(ApplicationStartedEvent.class)
  void prepare() {
    Roles.names().forEach(this::group);
    grants.make();
    filters.make();
  }

  private void group(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }
}
