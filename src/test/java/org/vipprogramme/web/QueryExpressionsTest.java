package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

/** Nobody runs code through a query of tasks (known holes of this engine, see docs). */
@ProgrammeTest
class QueryExpressionsTest {

  private static final String CODE = "${identityService.setUserInfo('rita', 'hole', 'open')}";

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired Http http;

  private String myCalls;

  @BeforeEach
  void theHoleIsShut() {
    programme.people();
    identity.deleteUserInfo("rita", "hole");
    myCalls = filters.createTaskFilterQuery().filterName("My calls").singleResult().getId();
  }

  static Stream<Map<String, Object>> queriesWithCode() {
    Map<String, Object> code = Map.of("assigneeExpression", CODE);
    return Stream.of(
        code,
        Map.of("orQueries", List.of(code)),
        Map.of("orQueries", List.of(Map.of("name", "x"), code)),
        Map.of("orQueries", List.of(Map.of("assignee", "rita", "dueBeforeExpression", CODE))));
  }

  @ParameterizedTest
  @MethodSource("queriesWithCode")
  void noCodeRunsInAQueryOfTasks(Map<String, Object> query) {
    refused(http.post("rita", "/engine-rest/task", query));
    refused(http.post("rita", "/engine-rest/task/count", query));
  }

  @ParameterizedTest
  @MethodSource("queriesWithCode")
  void noCodeRunsInWhatIsAddedToAFilter(Map<String, Object> query) {
    String filter = "/engine-rest/filter/" + myCalls;
    refused(http.post("rita", filter + "/list", query));
    refused(http.post("rita", filter + "/count", query));
    refused(http.post("rita", filter + "/singleResult", query));
  }

  @Test
  void noCodeHidesInAFilterNotEvenAnAdministrators() {
    Map<String, Object> filter =
        Map.of(
            "resourceType",
            "Task",
            "name",
            "Hole",
            "query",
            Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE))));
    refused(http.post("demo", "/engine-rest/filter/create", filter));
    assertThat(filters.createTaskFilterQuery().filterName("Hole").count()).isZero();
  }

  @Test
  void aRepMakesAndChangesNoFilter() {
    Map<String, Object> filter =
        Map.of("resourceType", "Task", "name", "Mine", "query", Map.of("assigneeExpression", CODE));
    assertThat(http.post("rita", "/engine-rest/filter/create", filter).status()).isEqualTo(403);
    assertThat(http.put("rita", "/engine-rest/filter/" + myCalls, filter).status()).isEqualTo(403);
  }

  @Test
  void theStockFiltersAndASearchInThemGoOnWorking() {
    String client = programme.client("Search Works", "rita");
    journeys.start(client);
    Task call = programme.task(client, "UserTask_RecordCall");
    Map<String, Object> search =
        Map.of(
            "orQueries",
            List.of(
                Map.of(
                    "nameLike",
                    "%nothing%",
                    "processVariables",
                    List.of(Map.of("name", "clientNo", "operator", "eq", "value", client)))));

    assertThat(found("/engine-rest/filter/" + myCalls + "/list", Map.of())).contains(call.getId());
    assertThat(found("/engine-rest/filter/" + myCalls + "/list", search))
        .containsExactly(call.getId());
    assertThat(found("/engine-rest/task", search)).containsExactly(call.getId());
  }

  @Test
  void ourOwnCodeMayAskWithOr() {
    assertThat(
            programme.tasks.createTaskQuery().or().taskAssignee("x").taskName("y").endOr().list())
        .isEmpty();
  }

  private List<String> found(String path, Map<String, Object> query) {
    List<String> ids = new ArrayList<>();
    http.post("rita", path, query).json().forEach(task -> ids.add(task.path("id").asText()));
    return ids;
  }

  private void refused(Http.Answer answer) {
    assertThat(identity.getUserInfo("rita", "hole")).as("the code ran").isNull();
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }
}
