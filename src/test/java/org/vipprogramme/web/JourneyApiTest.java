package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.questionnaire.QuestionnairePdf;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
class JourneyApiTest {

  @Autowired Programme programme;
  @Autowired Http http;
  @Autowired QuestionnairePdf pdf;

  @BeforeEach
  void people() {
    programme.people();
  }

  @Test
  void theHeadStartsAJourneyAndASecondOneIsRefusedInWords() {
    String client = programme.client("Api Amber", "rita");

    assertThat(http.post("helen", "/api/journeys/" + client, Map.of()).status()).isEqualTo(201);
    Http.Answer second = http.post("helen", "/api/journeys/" + client, Map.of());

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("detail").asText())
        .isEqualTo("Client " + client + " has a live journey already.");
    assertThat(http.post("rita", "/api/journeys/" + client, Map.of()).status()).isEqualTo(403);
    assertThat(http.post("helen", "/api/journeys/nobody", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void journeysStartForClientsWhoNeverHadOneAndNobodyElse() {
    String waiting = programme.client("Api Birch", "rita");
    programme
        .jdbc
        .sql("update client set annual_revenue = 9000000000000 where client_no = ?")
        .param(waiting)
        .update();

    Http.Answer answer = http.post("mary", "/api/journeys", Map.of("atMost", 1));

    assertThat(answer.json().path("started").asInt()).isEqualTo(1);
    assertThat(programme.open(waiting)).containsExactly("UserTask_RecordCall");
    assertThat(http.post("mary", "/api/journeys", Map.of("atMost", 0)).status()).isEqualTo(400);
  }

  @Test
  @Tag("R12")
  void eachHolderReadsTheirOwnCopyOfAProblemQuestionnaire() {
    String client = programme.client("Api Cedar", "rita");
    long registerNo = problemHandedOver(client);
    String copies = "/api/register/" + registerNo + "/copies/";

    assertThat(http.get("rita", copies + "vip-rep").body()).contains("drops to a third");
    assertThat(http.get("helen", copies + "vip-head").status()).isEqualTo(200);
    assertThat(http.get("sam", copies + "service-head").status()).isEqualTo(200);
    assertThat(http.get("dan", copies + "vip-rep").status()).isEqualTo(403);
    assertThat(http.get("rita", copies + "vip-head").status()).isEqualTo(403);
    assertThat(http.get("sam", copies + "vip-head").status()).isEqualTo(403);
    assertThat(http.get("helen", copies + "nobody").status()).isEqualTo(404);
    assertThat(http.get("dan", "/api/register/" + registerNo).status()).isEqualTo(403);
    assertThat(http.get("rita", "/api/register/" + registerNo).json().path("entry").path("state"))
        .hasToString("\"OPEN\"");
  }

  @Test
  @Tag("R5")
  void theQuestionnaireFillsTwoSidesOfOneSheet() throws Exception {
    String client = programme.client("Северный Берег", "rita");
    problemHandedOver(client);
    long questionnaire = programme.questionnaire(client).id();

    try (PDDocument sheet = Loader.loadPDF(pdf.of(questionnaire))) {
      assertThat(sheet.getNumberOfPages()).isEqualTo(2);
      assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
      assertThat(new PDFTextStripper().getText(sheet))
          .contains("Северный Берег", "S8 Referrals", "Our own laboratory", "Paused at S5");
    }
    String path = "/api/questionnaires/" + questionnaire;
    assertThat(http.get("rita", path).json().path("pausedAt").asText()).isEqualTo("S5");
    assertThat(http.get("rita", path + ".pdf").status()).isEqualTo(200);
    assertThat(http.get("dan", path).status()).isEqualTo(403);
    assertThat(http.get("sam", path).status()).isEqualTo(403);
  }

  private long problemHandedOver(String client) {
    http.post("helen", "/api/journeys/" + client, Map.of());
    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.slowInternet());
    programme.submit("rita", client, "UserTask_RecordProblem", Answers.problem());
    return programme
        .jdbc
        .sql("select register_no from register_entry where client_no = ?")
        .param(client)
        .query(Long.class)
        .single();
  }
}
