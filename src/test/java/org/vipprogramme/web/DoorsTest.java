package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.support.Http.NOBODY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;

/** Who may come in where, whichever way the path is written. */
@ProgrammeTest
class DoorsTest {

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired Http http;
  @Autowired Tables tables;

  private Task ritasTask;

  @BeforeEach
  void ritaHasAClient() {
    String client = programme.client("Door Works", "rita");
    journeys.start(client);
    ritasTask = programme.task(client, "UserTask_RecordCall");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/me",
        "/api/clients",
        "/api/openapi",
        "/api/register",
        "/api/cadence",
        "/api/questionnaires/1",
        "/engine-rest/engine",
        "/engine-rest/task",
        "/engine-rest/task/count",
        "/engine-rest/deployment",
        "/engine-rest/user",
        "/actuator",
        "/actuator/info",
        "/actuator/metrics",
        "/actuator/env"
      })
  void nobodyComesInWithoutName(String path) {
    assertThat(http.get(NOBODY, path).status()).isEqualTo(401);
    assertThat(http.get("nobody-known", path).status()).isEqualTo(401);
  }

  @Test
  void healthIsOpenAndTellsNoMore() {
    Http.Answer health = http.get(NOBODY, "/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).doesNotContain("components", "details");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest;x=1/task",
        "/engine-rest/;x=1/task",
        "/engine-rest/task;x=1",
        "/;x=1/engine-rest/task",
        "//engine-rest/task",
        "/engine-rest//task",
        "/%65ngine-rest/task",
        "/engine-rest%2ftask",
        "/engine-rest/%2e%2e/engine-rest/task",
        "/camunda/../engine-rest/task",
        "/camunda/..;/engine-rest/task",
        "/camunda/%2e%2e/engine-rest/task",
        "/camunda/..%2fengine-rest/task",
        "/./engine-rest/task",
        "/engine-rest/./task",
        "/ENGINE-REST/task",
        "/engine-rest/task/",
        "/engine-rest/engine/default/task",
        "/engine-rest%00/task",
        "/actuator/health/../metrics",
        "/actuator/health;/../metrics",
        "/actuator/health/..;/metrics",
        "/actuator;x=1/metrics",
        "/Actuator/metrics",
        "/api;x=1/clients",
        "//api/clients",
        "/%61pi/clients",
        "/api/me/../clients"
      })
  void noOtherSpellingOpensADoor(String path) {
    Http.Answer answer = http.get(NOBODY, path);
    assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403, 404);
    assertThat(answer.body()).doesNotContain("taskDefinitionKey", "clientNo", "measurements");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/default/user/create;x=1",
        "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda/api/admin//setup/default/user/create",
        "/camunda//api/admin/setup/default/user/create",
        "/camunda/api/%61dmin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/tasklist/../admin/setup/default/user/create"
      })
  void nobodyMakesThemselvesAnAdministrator(String path) {
    long users = identity.createUserQuery().count();
    Http.Answer answer =
        http.post(
            NOBODY,
            path,
            Map.of(
                "profile",
                Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@m.example"),
                "credentials",
                Map.of("password", "mallory")));
    assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403, 404);
    assertThat(identity.createUserQuery().count()).isEqualTo(users);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-instance",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/cockpit/plugin/base/default/process-definition",
        "/camunda/api/cockpit/plugin/vip/default/anything",
        "/camunda/api/vip/anything"
      })
  void theWebAppsShowNothingToWhoIsNotSignedIn(String path) {
    Http.Answer answer = http.get(NOBODY, path);
    assertThat(answer.status()).as(answer.body()).isIn(401, 403, 404);
  }

  @Test
  void aRepDeploysNothing() {
    long deployments = repository.createDeploymentQuery().count();
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nbad\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"bad.bpmn\"; filename=\"bad.form\"\r\n"
            + "\r\n{}\r\n--x--\r\n";
    Http.Answer answer =
        http.send(
            "rita",
            "POST",
            "/engine-rest/deployment/create",
            "multipart/form-data; boundary=x",
            form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }

  @Test
  void aRepStartsNoProcess() {
    Map<String, String> before = tables.contents();
    for (String key : List.of("client-journey", "call", "upsell-follow-up", "referral")) {
      Http.Answer answer =
          http.post(
              "rita",
              "/engine-rest/process-definition/key/" + key + "/start",
              Map.of("businessKey", "T1", "variables", Map.of()));
      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }
    assertThat(tables.contents()).isEqualTo(before);
  }

  @Test
  void aRepSeesNoTaskOfAnotherRep() {
    String task = "/engine-rest/task/" + ritasTask.getId();
    assertThat(ids("rita", "/engine-rest/task")).contains(ritasTask.getId());
    assertThat(ids("dan", "/engine-rest/task")).doesNotContain(ritasTask.getId());
    for (String view :
        List.of("", "/variables", "/form-variables", "/deployed-form", "/identity-links")) {
      assertThat(http.get("rita", task + view).status()).as("rita " + view).isEqualTo(200);
      assertThat(http.get("dan", task + view).status()).as("dan " + view).isIn(403, 404);
    }
    assertThat(http.post("dan", task + "/claim", Map.of("userId", "dan")).status()).isEqualTo(403);
    assertThat(
            http.get(
                    "dan",
                    "/engine-rest/variable-instance?processInstanceIdIn="
                        + ritasTask.getProcessInstanceId())
                .json())
        .isEmpty();
    assertThat(http.get("dan", "/engine-rest/process-instance").json()).isEmpty();
    assertThat(http.get("dan", "/engine-rest/history/process-instance").json()).isEmpty();
  }

  @Test
  void aRepGivesNobodyATaskOfTheirs() {
    Http.Answer answer =
        http.post(
            "rita",
            "/engine-rest/task/" + ritasTask.getId() + "/assignee",
            Map.of("userId", "dan"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/process-instance",
        "/engine-rest/execution",
        "/engine-rest/variable-instance",
        "/engine-rest/job",
        "/engine-rest/incident",
        "/engine-rest/history/process-instance",
        "/engine-rest/history/activity-instance",
        "/engine-rest/history/task",
        "/engine-rest/history/variable-instance",
        "/engine-rest/history/job-log",
        "/engine-rest/history/user-operation"
      })
  void aModellerSeesDiagramsAndNoInstance(String path) {
    // The engine's own nightly clean-up belongs to no instance; everybody may see its job.
    assertThat(http.get("mo", path).json())
        .allMatch(
            seen ->
                seen.path("processInstanceId").isNull()
                    && seen.path("processDefinitionId").isNull());
    assertThat(http.get("mo", "/engine-rest/process-definition").json()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/clients",
        "/api/clients/T1",
        "/api/register",
        "/api/questionnaires/1",
        "/api/anything"
      })
  void aModellerSeesNothingOfTheClients(String path) {
    assertThat(http.get("mo", path).status()).isEqualTo(403);
  }

  private List<String> ids(String user, String path) {
    return http.get(user, path).json().findValuesAsText("id");
  }
}
