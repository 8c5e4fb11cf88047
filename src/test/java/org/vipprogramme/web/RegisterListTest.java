package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R12")
@DisplayName("R12: the register of problem questionnaires is a list")
class RegisterListTest {

  @Autowired Programme programme;
  @Autowired Http http;
  @Autowired TestRestTemplate rest;

  /** Keeps the entries of this test apart from all others. */
  private final String service = "Line " + UUID.randomUUID().toString().substring(0, 8);

  private final String asked = "?service=" + service.replace(" ", "%20");

  private long ash;
  private long beech;
  private long cherry;
  private long dogwood;

  @BeforeEach
  void fourEntries() {
    programme.now(Instant.parse("2026-03-02T10:00:00Z"));
    ash = entry("=Ash Foods", "rita", "OPEN", "serious", "2026-02-27T16:00:00Z");
    set(ash, "plan_due_at = timestamptz '2026-03-02 09:59Z', owner = 'eric'");
    beech = entry("Beech 100% Foods", "dan", "CONFIRMED", "minor", "2026-02-23T10:00:00Z");
    set(
        beech,
        "fix_due_at = timestamptz '2026-02-24 18:00Z',"
            + " reported_at = timestamptz '2026-02-25 09:00Z',"
            + " confirmed_at = timestamptz '2026-02-25 11:00Z', confirmed_by = 'Lee Lime',"
            + " repair_cost = 250000, revenue_before = 100050, revenue_after = 400000");
    reported(beech, "2026-02-24T12:00:00Z");
    reported(beech, "2026-02-25T09:00:00Z");
    cherry = entry("Cherry Foods", "rita", "REPORTED", "serious", "2026-02-26T23:30:00Z");
    set(
        cherry,
        "round = 2, fix_due_at = timestamptz '2026-02-27 12:00Z',"
            + " reported_at = timestamptz '2026-03-02 09:30Z', client_words = 'It Still_drops'");
    reported(cherry, "2026-03-02T09:30:00Z");
    dogwood = entry("Dogwood Foods", "rita", "PLANNED", "minor", "2026-02-27T00:30:00Z");
    set(dogwood, "fix_due_at = timestamptz '2026-03-02 10:01Z', plan = 'New cable', owner = 'sam'");
  }

  @Test
  void aLineSaysWhereARepairStandsAndHowLongItTook() {
    JsonNode line = lines("helen", "&clientNo=" + clientOf(beech)).get(0);

    assertThat(line.get("registerNo").asLong()).isEqualTo(beech);
    assertThat(line.get("clientName").asText()).isEqualTo("Beech 100% Foods");
    assertThat(line.get("service").asText()).isEqualTo(service);
    assertThat(line.get("rep").asText()).isEqualTo("dan");
    assertThat(line.get("state").asText()).isEqualTo("CONFIRMED");
    assertThat(line.get("rounds").asInt()).isEqualTo(1);
    assertThat(line.get("confirmedBy").asText()).isEqualTo("Lee Lime");
    assertThat(line.get("confirmed").asText()).isEqualTo("2026-02-25T11:00:00Z");
    assertThat(line.get("reported").asText()).isEqualTo("2026-02-25T09:00:00Z");
    assertThat(line.get("hoursToReport").decimalValue()).as("the first report").isEqualTo("11.0");
    assertThat(line.get("daysToReport").decimalValue()).isEqualTo("1.2");
    assertThat(line.get("hoursToConfirmation").decimalValue()).isEqualTo("19.0");
    assertThat(line.get("daysToConfirmation").decimalValue()).isEqualTo("2.1");
  }

  @Test
  @Tag("R13")
  void overdueIsWhatServiceStillHasPastADeadline() {
    assertThat(numbers("helen", "&overdue=true")).containsExactly(ash);
    assertThat(lines("helen", "&overdue=true").get(0).get("overdue").asBoolean()).isTrue();

    programme.now(Instant.parse("2026-03-02T10:02:00Z"));

    assertThat(numbers("helen", "&overdue=true")).containsExactly(dogwood, ash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                       | dogwood cherry beech ash",
        "&state=OPEN                              | ash",
        "&state=OPEN&state=PLANNED                | dogwood ash",
        "&state=OPEN,CONFIRMED                    | beech ash",
        "&state=WITHDRAWN                         | ''",
        "&severity=minor                          | dogwood beech",
        "&rep=dan                                 | beech",
        "&owner=eric                              | ash",
        "&openedFrom=2026-02-27                   | dogwood ash",
        "&openedTo=2026-02-26                     | cherry beech",
        "&openedFrom=2026-02-26&openedTo=2026-02-26 | cherry",
        "&confirmedBy=lIM                         | beech",
        "&confirmedFrom=2026-02-25&confirmedTo=2026-02-25 | beech",
        "&confirmedFrom=2026-02-26                | ''",
        "&confirmedTo=2026-02-24                  | ''",
        "&text=new%20CABLE                        | dogwood",
        "&text=still_DROPS                        | cherry",
        "&text=100%25%20food                      | beech",
        "&text=%25ash                             | ''",
        "&text=slow%20since%20may                 | dogwood cherry beech ash",
        "&state=OPEN&severity=minor               | ''",
        "&severity=&text=&state=                  | dogwood cherry beech ash"
      })
  void entriesAreFiltered(String filter, String expected) {
    assertThat(names("helen", filter)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opened            | beech cherry dogwood ash",
        "opened,desc       | ash dogwood cherry beech",
        "clientName,asc    | ash beech cherry dogwood",
        "confirmed         | beech ash cherry dogwood",
        "rounds,desc       | cherry dogwood beech ash",
        "planDue           | ash beech cherry dogwood"
      })
  void entriesAreSorted(String sort, String expected) {
    assertThat(names("helen", "&sort=" + sort)).isEqualTo(expected);
  }

  @Test
  void theListComesInPages() {
    JsonNode page = http.get("helen", "/api/register" + asked + "&page=1&size=3").json();

    assertThat(page.get("total").asLong()).isEqualTo(4);
    assertThat(page.get("entries").findValues("registerNo"))
        .extracting(JsonNode::asLong)
        .containsExactly(ash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=DONE         | The state must be one of OPEN, PLANNED, REPORTED, CONFIRMED,",
        "openedFrom=soon    | openedFrom must be a day such as 2026-03-01, not 'soon'.",
        "confirmedTo=2026-02-30 | confirmedTo must be a day such as 2026-03-01, not '2026-02-30'.",
        "overdue=perhaps    | The overdue must be one of true, false, not 'perhaps'.",
        "size=501           | The size must be a number from 1 to 500, not '501'.",
        "size=0             | The size must be a number from 1 to 500, not '0'.",
        "page=-1            | The page must be a number from 0 to",
        "page=x             | The page must be a number from 0 to",
        "sort=password      | The sort must be one of registerNo, clientNo, clientName, service,",
        "sort=opened,down   | The sort must be a name, or a name with ,asc or ,desc",
        "sort=e.problem;--  | The sort must be one of",
        "stat=OPEN          | The register cannot be asked for 'stat', only for clientNo,"
      })
  void whatCannotBeMeantIsRefusedInASentence(String query, String sentence) {
    Http.Answer refused = http.get("helen", "/api/register?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("detail").asText()).startsWith(sentence.strip());
    boolean paging = query.startsWith("page") || query.startsWith("size");
    assertThat(http.get("helen", "/api/register.csv?" + query).status())
        .as("a download has no pages")
        .isEqualTo(paging ? 200 : 400);
  }

  @Test
  void aRepSeesTheirOwnClientsOnlyWhateverTheyAskFor() {
    assertThat(names("rita", "")).isEqualTo("dogwood cherry ash");
    assertThat(names("rita", "&rep=dan")).isEmpty();
    assertThat(names("dan", "")).isEqualTo("beech");
    assertThat(csv("rita")).contains("Cherry Foods").doesNotContain("Beech");
    for (String all : List.of("helen", "mary", "sam", "demo")) {
      assertThat(names(all, "")).as(all).isEqualTo("dogwood cherry beech ash");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/register", "/api/register.csv", "/api/register.xlsx"})
  void nobodyElseComesIn(String path) {
    assertThat(http.get(Http.NOBODY, path).status()).isEqualTo(401);
    assertThat(http.get("mo", path).status()).isEqualTo(403);
    assertThat(http.get("eric", path).status()).isEqualTo(403);
  }

  @Test
  @Tag("R28")
  void headsAndTheRepSeeWhatTheRepairWasWorthAndServiceDoesNot() {
    for (String user : List.of("helen", "mary", "dan")) {
      JsonNode line = lines(user, "&clientNo=" + clientOf(beech)).get(0);
      assertThat(line.get("repairCost").decimalValue()).isEqualByComparingTo("2500");
      assertThat(line.get("revenueBefore").decimalValue()).isEqualByComparingTo("1000.50");
      assertThat(line.get("revenueAfter").decimalValue()).isEqualByComparingTo("4000");
    }
    JsonNode seenByService = lines("sam", "&clientNo=" + clientOf(beech)).get(0);
    assertThat(seenByService.has("repairCost")).isFalse();
    assertThat(seenByService.has("revenueAfter")).isFalse();
    assertThat(csv("helen")).contains("Repair cost, USD", "2500.00,1000.50,4000.00");
    assertThat(csv("sam")).doesNotContain("cost", "Revenue", "2500");
    assertThat(rows(get("sam", "/api/register.xlsx" + asked)).get(0).getCellCount()).isEqualTo(20);
    assertThat(http.get("sam", "/api/register/" + beech).body()).doesNotContain("250000");
  }

  @Test
  void theWholeListIsDownloadedAsCsv() {
    ResponseEntity<byte[]> csv = get("helen", "/api/register.csv" + asked + "&sort=clientName");

    assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
    assertThat(csv.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("register-2026-03-02.csv");
    String[] lines = new String(csv.getBody(), StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines).hasSize(5);
    assertThat(lines[0]).startsWith("\uFEFFNo.,Client no.,Client,Service,Rep");
    assertThat(lines[1])
        .isEqualTo(
            "%d,%s,'=Ash Foods,%s,rita,eric,OPEN,serious,1,yes,2026-02-27 16:00,2026-03-02 09:59,,,,,,,,,,,"
                .formatted(ash, clientOf(ash), service));
    assertThat(lines[2])
        .endsWith(
            ",no,2026-02-23 10:00,,2026-02-24 18:00,2026-02-25 09:00,2026-02-25 11:00,Lee Lime,"
                + "11.0,1.2,19.0,2.1,2500.00,1000.50,4000.00");
  }

  @Test
  void whoAcceptsCsvGetsCsvAndABrowserGetsJson() {
    assertThat(accept("text/csv").getHeaders().getContentType())
        .hasToString("text/csv;charset=UTF-8");
    for (String accepted : List.of("application/json", "*/*", "text/html,*/*;q=0.8")) {
      assertThat(accept(accepted).getHeaders().getContentType())
          .as(accepted)
          .isEqualTo(MediaType.APPLICATION_JSON);
    }
  }

  @Test
  void theWholeListIsDownloadedForExcelWithNumbersAndDates() {
    ResponseEntity<byte[]> excel = get("helen", "/api/register.xlsx" + asked + "&sort=clientName");

    assertThat(excel.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("register-2026-03-02.xlsx");
    List<Row> rows = rows(excel);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).getCellText(0)).isEqualTo("No.");
    assertThat(rows.get(1).getCellText(2)).as("a text, no formula").isEqualTo("=Ash Foods");
    assertThat(rows.get(1).getCell(2).getFormula()).isNull();
    Row row = rows.get(2);
    assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(beech));
    assertThat(row.getCellAsDate(10)).contains(LocalDateTime.parse("2026-02-23T10:00:00"));
    assertThat(row.getCellAsNumber(16).orElseThrow()).isEqualByComparingTo("11");
    assertThat(row.getCellAsNumber(22).orElseThrow()).isEqualByComparingTo("4000");
    assertThat(rows.get(1).getCellText(14)).as("not confirmed").isEmpty();
  }

  @Test
  void tenThousandEntriesAreDownloadedWhole() {
    try {
      programme
          .jdbc
          .sql(
              "insert into register_entry (version, client_no, questionnaire_id, state, round,"
                  + " severity, problem, opened_at) select 0, client_no, questionnaire_id,"
                  + " 'WITHDRAWN', 1, 'bulk', repeat('x', 5000), opened_at"
                  + " from register_entry, generate_series(1, 10000) where register_no = ?")
          .param(ash)
          .update();

      assertThat(csv("helen").lines()).hasSize(10_005);
      assertThat(rows(get("helen", "/api/register.xlsx" + asked))).hasSize(10_005);
    } finally {
      programme.jdbc.sql("delete from register_entry where severity = 'bulk'").update();
    }
  }

  private long entry(String client, String rep, String state, String severity, String opened) {
    String clientNo = programme.client(client, rep);
    programme
        .jdbc
        .sql("update client set service = ? where client_no = ?")
        .params(service, clientNo)
        .update();
    return programme
        .jdbc
        .sql(
            "insert into register_entry (version, client_no, questionnaire_id, state, round,"
                + " severity, problem, opened_at) values (0, ?, ?, ?, 1, ?, 'Slow since May', ?)"
                + " returning register_no")
        .params(
            clientNo,
            programme.questionnaire(clientNo).id(),
            state,
            severity,
            Instant.parse(opened).atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private void set(long registerNo, String columns) {
    programme
        .jdbc
        .sql("update register_entry set " + columns + " where register_no = ?")
        .param(registerNo)
        .update();
  }

  private void reported(long registerNo, String at) {
    programme
        .jdbc
        .sql(
            "insert into work_log (register_no, round, kind, entry, by_user, at)"
                + " values (?, 1, 'report', 'Done', 'sam', ?)")
        .params(registerNo, Instant.parse(at).atOffset(ZoneOffset.UTC))
        .update();
  }

  private String clientOf(long registerNo) {
    return programme
        .jdbc
        .sql("select client_no from register_entry where register_no = ?")
        .param(registerNo)
        .query(String.class)
        .single();
  }

  private JsonNode lines(String user, String filter) {
    Http.Answer answer = http.get(user, "/api/register" + asked + filter);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("entries");
  }

  private List<Long> numbers(String user, String filter) {
    return lines(user, filter).findValues("registerNo").stream().map(JsonNode::asLong).toList();
  }

  /** The entries by the names they have in this test. */
  private String names(String user, String filter) {
    List<Long> all = List.of(ash, beech, cherry, dogwood);
    List<String> names = List.of("ash", "beech", "cherry", "dogwood");
    return String.join(
        " ", numbers(user, filter).stream().map(no -> names.get(all.indexOf(no))).toList());
  }

  private String csv(String user) {
    return new String(get(user, "/api/register.csv" + asked).getBody(), StandardCharsets.UTF_8);
  }

  private ResponseEntity<byte[]> get(String user, String path) {
    ResponseEntity<byte[]> answer =
        rest.withBasicAuth(user, user).getForEntity(java.net.URI.create(path), byte[].class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    return answer;
  }

  private ResponseEntity<byte[]> accept(String accepted) {
    return rest.withBasicAuth("helen", "helen")
        .exchange(
            RequestEntity.get(java.net.URI.create("/api/register" + asked))
                .header(HttpHeaders.ACCEPT, accepted)
                .build(),
            byte[].class);
  }

  private static List<Row> rows(ResponseEntity<byte[]> excel) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(excel.getBody()))) {
      return book.getFirstSheet().read();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
