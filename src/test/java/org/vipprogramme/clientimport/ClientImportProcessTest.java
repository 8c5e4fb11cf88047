package org.vipprogramme.clientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(ClientImportProcess.KEY)
@Tag("R2")
@DisplayName("R2: the client list is imported through Tasklist")
class ClientImportProcessTest {

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired TestRestTemplate rest;

  private final String p = "P" + UUID.randomUUID().toString().substring(0, 8) + "-";

  @BeforeEach
  void people() {
    programme.people();
  }

  @Test
  void theHeadUploadsAListReviewsItAndImportsIt() {
    String instance = upload("client_no;name", p + "1;Acacia " + p, p + "2;");
    Task review = task(instance, ClientImportProcess.REVIEW_IMPORT);

    Map<String, Object> shown = programme.shown(review);
    assertThat(shown.get("counts").toString()).contains("1 good, 1 bad", "1 new, 0 changed");
    assertThat(shown.get("badRows").toString())
        .contains("\"line\":3", "\"column\":\"name\"", "The name is missing.");
    assertThat(shown).containsEntry("anyPair", false);

    programme.submit("helen", review, Map.of("reviewAnswer", "import"));

    assertThat(clients.get(p + "1").state()).isEqualTo(Client.State.ACTIVE);
    assertThat(endOf(instance)).isEqualTo(ClientImportProcess.IMPORTED_END);
  }

  @Test
  void aDiscardedListChangesNothing() {
    String instance = upload("client_no;name", p + "1;Acacia " + p);

    programme.submit(
        "mary",
        task(instance, ClientImportProcess.REVIEW_IMPORT),
        Map.of("reviewAnswer", "discard"));

    assertThat(endOf(instance)).isEqualTo(ClientImportProcess.DISCARDED_END);
    assertThatThrownBy(() -> clients.get(p + "1")).hasMessageContaining("There is no client");
  }

  @Test
  void aListThatLayTooLongCanOnlyBeDiscarded() {
    String instance = upload("client_no;name", p + "1;Acacia " + p);
    Task review = task(instance, ClientImportProcess.REVIEW_IMPORT);
    programme.later(Duration.ofDays(91));
    upload("client_no;name", p + "2;Beech " + p);

    assertThatThrownBy(() -> programme.submit("helen", review, Map.of("reviewAnswer", "import")))
        .hasMessageContaining("its rows are not kept any more: please discard it and upload it");
    programme.submit("helen", review, Map.of("reviewAnswer", "discard"));

    assertThat(endOf(instance)).isEqualTo(ClientImportProcess.DISCARDED_END);
  }

  @Test
  void possibleDuplicatesAreDecidedAfterTheImport() {
    String instance =
        upload(
            "client_no;name;contact_name",
            p + "1;Beech " + p + ";Ann",
            p + "2;BEECH " + p + ";Bob",
            p + "3;Beech " + p + " Ltd;Cy");
    Task review = task(instance, ClientImportProcess.REVIEW_IMPORT);
    assertThat(programme.shown(review).get("foundPairs").toString()).contains(p + "2", "NAME");
    programme.submit("helen", review, Map.of("reviewAnswer", "import"));
    Task decide = task(instance, ClientImportProcess.DECIDE_DUPLICATES);
    List<Map<String, Object>> pairs = pairs(decide);
    assertThat(pairs).hasSize(3);
    pairs.get(0).put("pairDecision", "same");
    pairs.get(1).put("pairDecision", "different");

    programme.submit("helen", decide, Map.of("pairs", pairs));

    assertThat(endOf(instance)).isEqualTo(ClientImportProcess.IMPORTED_END);
    assertThat(clients.get(p + "2").sameAs()).isEqualTo(p + "1");
    assertThat(clients.get(p + "3").state()).isEqualTo(Client.State.ACTIVE);
    assertThat(clients.contacts(p + "1")).extracting(Contact::name).containsExactly("Ann", "Bob");
  }

  @Test
  void aFileThatIsNoListLeavesTheUploadOpenAndSaysWhy() {
    assertThatThrownBy(() -> upload("name;city", "Acacia;Riga"))
        .hasMessageContaining("The column 'client_no' is missing.");
    assertThatThrownBy(() -> start(Map.of()))
        .hasMessageContaining("Please choose the client list, a CSV file.");
  }

  @Test
  void nothingOfTheFileIsEverInTheEnginesTables() {
    String secret = "Secretary" + p.replace("-", "");
    String[] list = {"client_no;name;contact_name", p + "1;Cherry " + p + ";" + secret};
    String instance = upload(list);
    assertThat(engineRowsWith(secret, list)).isZero();
    programme.submit(
        "helen",
        task(instance, ClientImportProcess.REVIEW_IMPORT),
        Map.of("reviewAnswer", "import"));

    assertThat(engineRowsWith(secret, list)).isZero();
    assertThat(variablesOf(instance)).containsOnly("importId", "importDecision");
    assertThat(clients.contacts(p + "1")).extracting(Contact::name).containsExactly(secret);
  }

  @Test
  void evenAFileSentAsAnOrdinaryVariableIsNotKept() {
    String[] list = {"client_no;name", p + "1;Cherry " + p};
    String instance = start(Map.of(ClientImportProcess.CLIENT_LIST, file(false, list)));

    assertThat(engineRowsWith("Cherry " + p, list)).isZero();
    assertThat(variablesOf(instance)).containsOnly("importId");
  }

  @Test
  void theUploadFormsRequestStartsTheImportForHeadsOnly() {
    ResponseEntity<String> helen = startThroughRest("helen");
    assertThat(helen.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(startThroughRest("rita").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(helen.getBody()).contains("client-import");
  }

  private ResponseEntity<String> startThroughRest(String user) {
    String content =
        Base64.getEncoder().encodeToString(("client_no;name\n" + p + "1;Elder " + p).getBytes());
    Map<String, Object> file =
        Map.of(
            "type",
            "File",
            "value",
            content,
            "valueInfo",
            Map.of("filename", "list.csv", "mimeType", "text/csv", "transient", true));
    return rest.withBasicAuth(user, user)
        .postForEntity(
            "/engine-rest/process-definition/key/client-import/submit-form",
            Map.of("variables", Map.of(ClientImportProcess.CLIENT_LIST, file)),
            String.class);
  }

  private String upload(String... lines) {
    return start(Map.of(ClientImportProcess.CLIENT_LIST, file(true, lines)));
  }

  private String start(Map<String, Object> variables) {
    String[] instance = new String[1];
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ClientImportProcess.KEY)
            .latestVersion()
            .singleResult()
            .getId();
    programme.as(
        "helen",
        () -> instance[0] = forms.submitStartForm(definition, new HashMap<>(variables)).getId());
    return instance[0];
  }

  private static Object file(boolean passing, String... lines) {
    return Variables.fileValue("list.csv", passing)
        .file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .mimeType("text/csv")
        .create();
  }

  private Task task(String instance, String key) {
    return programme
        .tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .singleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> pairs(Task decide) {
    return ((org.camunda.spin.json.SpinJsonNode) programme.shown(decide).get("pairs"))
        .mapTo(List.class);
  }

  private String endOf(String instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .activityType("noneEndEvent")
        .singleResult()
        .getActivityId();
  }

  private List<String> variablesOf(String instance) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
        .map(variable -> variable.getName())
        .toList();
  }

  /** Rows of any engine table that hold the word or the file's bytes. */
  private long engineRowsWith(String word, String... list) {
    List<String> tables =
        programme
            .jdbc
            .sql("select table_name from information_schema.tables where table_name like 'act\\_%'")
            .query(String.class)
            .list();
    assertThat(tables).contains("act_ge_bytearray", "act_ru_variable", "act_hi_varinst");
    String bytes =
        java.util.HexFormat.of()
            .formatHex(String.join("\n", list).getBytes(StandardCharsets.UTF_8));
    return tables.stream()
        .mapToLong(
            table ->
                programme
                    .jdbc
                    .sql(
                        "select count(*) from %s t where t::text like ? or t::text like ?"
                            .formatted(table))
                    .params("%" + word + "%", "%" + bytes + "%")
                    .query(Long.class)
                    .single())
        .sum();
  }
}
