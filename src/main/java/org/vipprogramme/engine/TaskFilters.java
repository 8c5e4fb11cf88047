package org.vipprogramme.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The shared filters of Tasklist, sorted by due date so that each reads as the plan of the day. */
@Component
class TaskFilters {

  private static final String ME = "${currentUser()}";

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  void make() {
    List<String> rep = List.of(Roles.VIP_REP);
    List<String> head = List.of(Roles.VIP_HEAD);
    List<String> service = List.of(Roles.SERVICE_HEAD, Roles.SERVICE_ENGINEER);
    filter(10, "My calls", "Clients to call", mine().processDefinitionKey("call"), rep);
    filter(
        20,
        "My meetings",
        "Meetings to prepare and to hold",
        mine().processDefinitionKeyIn("meeting", "quality-check", "upsell-follow-up"),
        rep);
    filter(
        30,
        "To confirm with clients",
        "Repairs reported as done: ask the client to check in person",
        mine().processDefinitionKey("client-confirmation"),
        rep);
    filter(
        40,
        "Referrals",
        "Leads that clients gave us",
        mine().processDefinitionKey("referral"),
        rep);
    filter(
        45,
        "Relationship contacts",
        "Clients to meet without an offer",
        mine().processDefinitionKey("relationship-contact"),
        rep);
    filter(
        50,
        "My open work",
        "Everything I have claimed",
        tasks.createTaskQuery().taskAssigneeExpression(ME),
        List.of(
            Roles.VIP_REP,
            Roles.VIP_HEAD,
            Roles.SERVICE_HEAD,
            Roles.SERVICE_ENGINEER,
            Roles.MANAGEMENT));
    filter(
        10,
        "Decisions",
        "Clients that need the head's decision",
        mine().processDefinitionKeyIn("call", "client-import"),
        List.of(Roles.VIP_HEAD, Roles.MANAGEMENT));
    filter(
        15,
        "Programme",
        "Campaigns, norms, reviews and changes in the middle",
        mine()
            .processDefinitionKeyIn(
                "vip-programme",
                "norm-watch",
                "weekly-review",
                "move-clients",
                "client-left",
                "rep-absence",
                "repair-value"),
        List.of(Roles.VIP_HEAD, Roles.MANAGEMENT));
    filter(
        20,
        "Escalations",
        "Repairs past their deadline",
        mine().taskDefinitionKeyIn("UserTask_NoteMissedDeadline"),
        List.of(Roles.VIP_HEAD, Roles.SERVICE_HEAD));
    filter(30, "All open work", "Every open task of the programme", tasks.createTaskQuery(), head);
    filter(
        10,
        "Repairs to plan",
        "Problems handed over, and repairs to report as done",
        mine().taskDefinitionKeyIn("UserTask_PlanRepair", "UserTask_ReportRepair"),
        List.of(Roles.SERVICE_HEAD));
    filter(
        20,
        "Repairs to do",
        "Planned repairs",
        mine().taskDefinitionKeyIn("UserTask_DoRepair"),
        service);
  }

  private TaskQuery mine() {
    return tasks.createTaskQuery().taskCandidateUserExpression(ME).includeAssignedTasks();
  }

  private void filter(
      int priority, String name, String description, TaskQuery query, List<String> groups) {
    if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
      return;
    }
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByDueDate().asc());
    filter.setProperties(
        Map.of(
            "description",
            description,
            "priority",
            priority,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of(
                Map.of("name", JourneyVariables.CLIENT_NAME, "label", "Client"),
                Map.of("name", JourneyVariables.CLIENT_NO, "label", "No."),
                Map.of("name", JourneyVariables.CLIENT_CITY, "label", "City"))));
    filters.saveFilter(filter);
    for (String group : groups) {
      Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      read.setGroupId(group);
      read.setResource(Resources.FILTER);
      read.setResourceId(filter.getId());
      read.addPermission(Permissions.READ);
      authorizations.saveAuthorization(read);
    }
  }
}
