package org.vipprogramme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.support.Answers.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;

/** Everybody finds their work, and only theirs, in the shared filters of Tasklist. */
@ProgrammeTest
class TaskFiltersTest {

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired FilterService filters;
  @Autowired AuthorizationService authorizations;
  @Autowired IdentityService identity;
  @Autowired StartUp startUp;
  @Autowired Tables tables;

  @Test
  void anotherStartDoublesNothing() {
    Map<String, String> before = tables.contents();
    startUp.prepare();
    Map<String, String> after = tables.contents();
    for (String table : List.of("act_ru_filter", "act_id_group")) {
      assertThat(after).containsEntry(table, before.get(table));
    }
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.APPLICATION).list())
        .extracting(grant -> grant.getGroupId() + grant.getResourceId())
        .doesNotHaveDuplicates();
    assertThat(after.get("act_ru_authorization").split(" ")[0])
        .isEqualTo(before.get("act_ru_authorization").split(" ")[0]);
  }

  @Test
  void aCallIsOnTheListOfItsRepOnly() {
    String client = started("Filter Calls");
    Task call = programme.task(client, "UserTask_RecordCall");

    assertThat(seen("rita", "My calls")).contains(call.getId());
    assertThat(seen("dan", "My calls")).doesNotContain(call.getId());
    assertThat(seen("helen", "All open work")).contains(call.getId());
    assertThat(seen("rita", "My open work")).doesNotContain(call.getId());
    programme.as("rita", () -> programme.tasks.claim(call.getId(), "rita"));
    assertThat(seen("rita", "My calls")).contains(call.getId());
    assertThat(seen("rita", "My open work")).contains(call.getId());
  }

  @Test
  void aMeetingIsOnTheListOfItsRepToTheEnd() {
    String client = started("Filter Meetings");
    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    for (String key : List.of("UserTask_PrepareMeeting", "UserTask_OpenMeeting")) {
      assertThat(seen("rita", "My meetings")).contains(programme.task(client, key).getId());
      assertThat(seen("dan", "My meetings")).doesNotContain(programme.task(client, key).getId());
      programme.submit("rita", client, key, answers(key));
    }
    assertThat(seen("rita", "My meetings"))
        .contains(programme.task(client, "UserTask_RecordQuality").getId());
  }

  @Test
  void aDecisionIsOnTheListOfTheHead() {
    String client = started("Filter Decisions");
    programme.submit("rita", client, "UserTask_RecordCall", Answers.refused());
    Task decision = programme.task(client, "UserTask_DecideOnClient");

    assertThat(seen("helen", "Decisions")).contains(decision.getId());
    assertThat(seen("rita", "My calls")).doesNotContain(decision.getId());
  }

  @Test
  void aRepairIsOnTheListsOfServiceAndItsConfirmationOnTheReps() {
    String client = started("Filter Repairs");
    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.slowInternet());
    programme.submit("rita", client, "UserTask_RecordProblem", Answers.problem());

    assertThat(seen("sam", "Repairs to plan"))
        .contains(programme.task(client, "UserTask_PlanRepair").getId());
    programme.fireTimer(client, "BoundaryEvent_PlanOverdue");
    List<String> escalations =
        programme
            .tasks
            .createTaskQuery()
            .processVariableValueEquals("clientNo", client)
            .taskDefinitionKey("UserTask_NoteMissedDeadline")
            .list()
            .stream()
            .map(Task::getId)
            .toList();
    assertThat(escalations).hasSize(2);
    assertThat(seen("helen", "Escalations")).containsAnyElementsOf(escalations);
    assertThat(seen("sam", "Escalations")).containsAnyElementsOf(escalations);
    assertThat(seen("helen", "Escalations"))
        .doesNotContainAnyElementsOf(seen("sam", "Escalations"));

    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    Task repair = programme.task(client, "UserTask_DoRepair");
    assertThat(seen("eric", "Repairs to do")).contains(repair.getId());
    programme.submit("eric", repair, Answers.workDone());
    assertThat(seen("sam", "Repairs to plan"))
        .contains(programme.task(client, "UserTask_ReportRepair").getId());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
    Task confirmation = programme.task(client, "UserTask_AskClient");
    assertThat(seen("rita", "To confirm with clients")).contains(confirmation.getId());
    assertThat(seen("dan", "To confirm with clients")).doesNotContain(confirmation.getId());
  }

  @Test
  void aReferralIsOnTheRepsList() {
    String client = started("Filter Referrals");
    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.goodInternet());
    programme.submit(
        "rita", client, "UserTask_OfferVolume", with(Answers.volume(), "volumeOffers", List.of()));
    programme.submit("rita", client, "UserTask_OfferNew", Answers.newOffers());
    programme.submit("rita", client, "UserTask_AskReferrals", Answers.twoReferrals());

    List<String> leads =
        programme
            .tasks
            .createTaskQuery()
            .processVariableValueEquals("clientNo", client)
            .taskDefinitionKey("UserTask_WorkReferral")
            .list()
            .stream()
            .map(Task::getId)
            .toList();
    assertThat(leads).hasSize(2);
    assertThat(seen("rita", "Referrals")).containsAll(leads);
  }

  @Test
  void eachRoleIsOfferedItsOwnFilters() {
    programme.people();
    assertThat(offered("rita"))
        .containsExactlyInAnyOrder(
            "My calls",
            "My meetings",
            "To confirm with clients",
            "Referrals",
            "Relationship contacts",
            "My open work");
    assertThat(offered("helen"))
        .containsExactlyInAnyOrder(
            "Decisions", "Programme", "Escalations", "All open work", "My open work");
    assertThat(offered("sam"))
        .containsExactlyInAnyOrder(
            "Repairs to plan", "Repairs to do", "Escalations", "My open work");
    assertThat(offered("eric")).containsExactlyInAnyOrder("Repairs to do", "My open work");
    assertThat(offered("mo")).isEmpty();
  }

  @Test
  void aCardShowsTheClientsNameNumberAndCity() {
    String client = started("Filter Cards");
    Task call = programme.task(client, "UserTask_RecordCall");
    assertThat(programme.tasks.getVariablesLocal(call.getId()))
        .containsOnly(
            Map.entry("clientName", "Filter Cards"),
            Map.entry("clientNo", client),
            Map.entry("clientCity", "Riga"));
    for (Filter filter : filters.createTaskFilterQuery().list()) {
      assertThat(filter.getProperties().get("variables"))
          .as(filter.getName())
          .asString()
          .contains("clientName", "clientNo", "clientCity");
    }
  }

  private static Map<String, Object> answers(String taskKey) {
    return taskKey.equals("UserTask_PrepareMeeting") ? Answers.meetingNow() : Answers.opening();
  }

  private String started(String name) {
    String client = programme.client(name, "rita");
    journeys.start(client);
    return client;
  }

  /** Ids of the tasks that somebody finds in a filter, with the engine checking their rights. */
  private List<String> seen(String user, String filter) {
    String id = filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
    List<String> found = new ArrayList<>();
    programme.as(user, () -> filters.<Task>list(id).forEach(task -> found.add(task.getId())));
    return found;
  }

  private List<String> offered(String user) {
    List<String> names = new ArrayList<>();
    programme.as(
        user,
        () ->
            filters.createTaskFilterQuery().list().forEach(filter -> names.add(filter.getName())));
    return names;
  }
}
