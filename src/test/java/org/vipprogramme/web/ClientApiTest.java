package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R2")
@DisplayName("R2: the client list over REST")
class ClientApiTest {

  @Autowired TestRestTemplate rest;
  @Autowired Programme programme;

  private final String p = "R" + UUID.randomUUID().toString().substring(0, 8) + "-";

  @BeforeEach
  void people() {
    programme.people();
  }

  @Test
  void onlyHeadsComeIn() {
    for (String path :
        new String[] {"/api/clients", "/api/clients/duplicates", "/api/clients/import/1"}) {
      assertThat(rest.getForEntity(path, String.class).getStatusCode())
          .isEqualTo(HttpStatus.UNAUTHORIZED);
      assertThat(as("rita").getForEntity(path, String.class).getStatusCode())
          .isEqualTo(HttpStatus.FORBIDDEN);
    }
    assertThat(rest.postForEntity("/api/clients/import", list("x"), String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(post("rita", list("x")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void aListIsImportedAndReported() {
    JsonNode report =
        post("helen", list("client_no;name;annual_revenue", p + "1;Kauri " + p + ";12.5", ";x;1"))
            .getBody();

    assertThat(report.at("/run/state").asText()).isEqualTo("IMPORTED");
    assertThat(report.at("/run/newClients").asInt()).isEqualTo(1);
    assertThat(report.at("/run/unchangedClients").asInt()).isZero();
    assertThat(report.at("/run/startedBy").asText()).isEqualTo("helen");
    assertThat(report.at("/badRows/0/line").asInt()).isEqualTo(3);
    assertThat(report.at("/badRows/0/column").asText()).isEqualTo("client_no");
    JsonNode client = get("/api/clients/" + p + "1").getBody();
    assertThat(client.at("/client/annualRevenue").asText()).isEqualTo("12.5");
    assertThat(client.at("/client/currency").asText()).isEqualTo("USD");
  }

  @Test
  void aDryRunIsAppliedLater() {
    MultiValueMap<String, Object> list = list("client_no;name", p + "1;Larch " + p);
    list.add("dryRun", "true");
    long id = post("mary", list).getBody().at("/run/id").asLong();
    assertThat(get("/api/clients/" + p + "1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

    as("mary").postForEntity("/api/clients/import/" + id + "/apply", null, JsonNode.class);

    assertThat(get("/api/clients/import/" + id).getBody().at("/run/state").asText())
        .isEqualTo("IMPORTED");
    assertThat(get("/api/clients/" + p + "1").getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void badRowsAreDownloadedAsCsv() {
    long id =
        post("helen", list("client_no;name", p + "1;", "Берёза;")).getBody().at("/run/id").asLong();

    ResponseEntity<byte[]> csv =
        as("helen").getForEntity("/api/clients/import/" + id + "/bad-rows", byte[].class);

    assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
    assertThat(csv.getHeaders().getContentDisposition().isAttachment()).isTrue();
    assertThat(new String(csv.getBody(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFproblem_line;")
        .contains(";" + p + "1;\r\n", ";Берёза;\r\n");
  }

  @Test
  void aPairIsDecided() {
    String name = "Maple " + p;
    JsonNode report =
        post("helen", list("client_no;name", p + "1;" + name, p + "2;" + name)).getBody();
    String pair = report.at("/possibleDuplicates/0/id").asText();
    assertThat(get("/api/clients/duplicates").getBody().findValuesAsText("id")).contains(pair);

    assertThat(decide(pair, "maybe").getBody().at("/detail").asText())
        .isEqualTo("The decision must be same or different.");
    assertThat(decide(pair, "same").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(decide(pair, "same").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

    assertThat(get("/api/clients/" + p + "2").getBody().at("/client/sameAs").asText())
        .isEqualTo(p + "1");
  }

  @Test
  void refusalsAreProblemDetailsWithASentence() {
    ResponseEntity<JsonNode> noList = post("helen", list("colour", "red"));
    assertThat(noList.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(noList.getBody().at("/detail").asText())
        .startsWith("The column 'client_no' is missing.");
    ResponseEntity<JsonNode> unknown = get("/api/clients/import/999999999");
    assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(unknown.getBody().at("/detail").asText()).isEqualTo("There is no import 999999999.");
    assertThat(get("/api/clients/import/999999999/bad-rows").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/api/clients?size=0").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void theListComesInPages() {
    post("helen", list("client_no;name", p + "1;Nutmeg " + p, p + "2;Olive " + p));

    JsonNode page = get("/api/clients?page=1&size=1").getBody();

    assertThat(page.at("/clients")).hasSize(1);
    assertThat(page.at("/total").asLong()).isGreaterThanOrEqualTo(2);
  }

  private ResponseEntity<JsonNode> decide(String pair, String decision) {
    return as("helen")
        .postForEntity(
            "/api/clients/duplicates/" + pair, Map.of("decision", decision), JsonNode.class);
  }

  private ResponseEntity<JsonNode> get(String path) {
    return as("helen").getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String user, MultiValueMap<String, Object> list) {
    return as(user).postForEntity("/api/clients/import", list, JsonNode.class);
  }

  private TestRestTemplate as(String user) {
    return rest.withBasicAuth(user, user);
  }

  private static MultiValueMap<String, Object> list(String... lines) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add(
        "file",
        new ByteArrayResource(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "list.csv";
          }
        });
    return form;
  }
}
