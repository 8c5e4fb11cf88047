package org.vipprogramme.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. A rep sees the tasks offered to them and nothing of other
 * reps' clients; heads see and reassign all; modellers deploy diagrams and see no instance.
 */
@Component
class Grants {

  private static final List<String> STARTED_BY_HEADS =
      List.of(
          "client-import",
          "client-journey",
          "move-clients",
          "client-left",
          "rep-absence",
          "repair-value");

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void make() {
    for (String group : Roles.names().keySet()) {
      boolean modeller = group.equals(Roles.PROCESS_MODELLER);
      grant(group, Resources.APPLICATION, modeller ? "cockpit" : "tasklist", Permissions.ACCESS);
      grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
      grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }
    for (String head : new String[] {Roles.VIP_HEAD, Roles.MANAGEMENT}) {
      grant(head, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
      grant(
          head,
          Resources.PROCESS_DEFINITION,
          ANY,
          ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.READ_HISTORY);
      grant(head, Resources.USER, ANY, Permissions.READ);
      grant(head, Resources.GROUP, ANY, Permissions.READ);
    }
    grant(
        Roles.VIP_HEAD,
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.TASK_WORK);
    for (String starter : new String[] {Roles.VIP_HEAD, Roles.MANAGEMENT}) {
      grant(starter, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
      for (String process : STARTED_BY_HEADS) {
        grant(
            starter,
            Resources.PROCESS_DEFINITION,
            process,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.CREATE_INSTANCE);
      }
    }
    grant(
        Roles.MANAGEMENT,
        Resources.PROCESS_DEFINITION,
        "vip-programme",
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant(
        Roles.SERVICE_HEAD,
        Resources.PROCESS_DEFINITION,
        "service-fix",
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.TASK_WORK);
    grant(Roles.PROCESS_MODELLER, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
    for (Resources resource : Resources.values()) {
      grant(Roles.ADMIN, resource, ANY, Permissions.ALL);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization grant =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (grant == null) {
      grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(id);
    }
    for (Permission permission : permissions) {
      grant.addPermission(permission);
    }
    authorizations.saveAuthorization(grant);
  }
}
