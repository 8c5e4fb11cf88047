package org.vipprogramme.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Management and the head of the programme, in the packaged demo and a real browser. */
@TestMethodOrder(OrderAnnotation.class)
class ProgrammeInTasklistIT {

  private static final Path TARGET = Path.of("target", "browser");
  private static final Path PICTURES = TARGET.resolve("screenshots");
  private static final String TODAY =
      LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Chromium chromium;
  private static DemoServer server;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.launch();
    server = DemoServer.start(TARGET.resolve("programme-" + System.currentTimeMillis()));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  @Order(1)
  @Tag("R1")
  @Tag("R3")
  @Tag("R4")
  @Tag("R7")
  void maryStartsACampaignAndHelenApprovesTheSplit() throws Exception {
    try (Tasklist mary = Tasklist.signIn(chromium.browser, server.url(), "mary");
        Tasklist helen = Tasklist.signIn(chromium.browser, server.url(), "helen")) {
      mary.start("VIP programme");
      mary.open("My open work", "Appoint the head", "")
          .fill("Name of the campaign", "Our first campaign")
          .pick("Head of the programme", "Helen Hart")
          .moment(TODAY, null)
          .complete();
      helen.open("Programme", "Confirm the list", "").claim().choose("Yes: all clients take part");
      assertThat(helen.inForm("Clients on the list")).isVisible();
      helen.complete();
      helen.open("Programme", "Name the team", "").claim();
      assertThat(helen.value("Name said to the client")).hasValue("Carl Cook");
      helen.screenshot(PICTURES.resolve("9-team.png")).complete();
      helen.open("Programme", "Review the split", "").claim();
      assertThat(helen.inForm("Weeks this team needs")).isVisible();
      helen.screenshot(PICTURES.resolve("10-split.png"));
      helen.choose("Approve the split as it is shown here").complete();
    }
    Assertions.assertThat(server.get("helen", "/api/campaigns"))
        .contains("Our first campaign", "RUNNING");
  }

  @Test
  @Order(2)
  @Tag("R27")
  void helenMovesAllClientsOfCarlAndTheirOpenTasksFollow() throws Exception {
    String client = clientOf("carl");
    try (Tasklist helen = Tasklist.signIn(chromium.browser, server.url(), "helen");
        Tasklist rita = Tasklist.signIn(chromium.browser, server.url(), "rita")) {
      helen.start("Move clients");
      helen
          .open("My open work", "Choose what moves", "")
          .choose("All clients of a rep")
          .pick("Whose clients?", "Carl Cook")
          .pick("To whom?", "Rita Ray")
          .fill("Reason", "Carl goes to another department");
      helen.screenshot(PICTURES.resolve("11-move.png")).complete();
      rita.open("My calls", "Call the client", client).claim();
      assertThat(rita.inForm("Good day, this is Rita Ray.")).isVisible();
    }
  }

  @Test
  @Order(3)
  @Tag("R20")
  void theWeeklyReviewDecidesAndItsMinutesAreMailed() throws Exception {
    server.fireTimer("weekly-review");
    try (Tasklist helen = Tasklist.signIn(chromium.browser, server.url(), "helen")) {
      helen
          .open("Programme", "Hold the review", "")
          .claim()
          .addRow("New decisions")
          .fillInLastRow("What is decided?", "Sam asks for a second line crew")
          .pickInLastRow("Who carries it out?", "Sam Stone")
          .moment(TODAY, null)
          .fill("Minutes", "Helen, Sam and Mary were there.");
      helen.screenshot(PICTURES.resolve("12-review.png")).complete();
    }
    Assertions.assertThat(text(server.mail("weekly-review"), 0))
        .contains("Sam asks for a second line crew")
        .contains("Helen, Sam and Mary were there.");
  }

  @Test
  @Order(4)
  @Tag("R19")
  void theDailyReportIsAMailThatReadsWell() throws Exception {
    server.fireTimer("daily-report");
    Path mail = server.mail("daily-report");
    Assertions.assertThat(text(mail, 0)).contains("Nothing today");
    try (Page page = chromium.browser.newPage()) {
      page.setViewportSize(900, 700);
      page.setContent(text(mail, 1));
      assertThat(page.getByText("Nothing today")).isVisible();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("13-daily-report.png")));
    }
  }

  @Test
  @Order(5)
  @Tag("R27")
  @Tag("R28")
  void theOtherSmallProcessesOfTheHeadOpenTheirForms() throws Exception {
    String client = clientOf("rita");
    try (Tasklist helen = Tasklist.signIn(chromium.browser, server.url(), "helen")) {
      helen.start("Repair value");
      helen
          .open("My open work", "Note value of repair", "")
          .fill("Number in the register", "4711")
          .pressComplete();
      assertThat(helen.complaint()).containsText("4711");
      helen.closeComplaint();
      helen.start("Rep absence");
      helen
          .open("My open work", "Note the absence", "")
          .pick("Who is away?", "Cora Cline")
          .pick("Who stands in?", "Rita Ray");
      helen.screenshot(PICTURES.resolve("14-absence.png"));
      helen.start("Client left");
      helen
          .open("My open work", "Note left or back", "")
          .fill("Client number", number(client))
          .choose("The client left")
          .moment(TODAY, null)
          .fill("Reason", "Moved to another country")
          .complete();
    }
    Assertions.assertThat(server.get("helen", "/api/clients/" + number(client))).contains("LEFT");
  }

  private static String clientOf(String rep) throws Exception {
    for (JsonNode variable : variables(rep, "clientName")) {
      if (!variable.path("value").asText().equals("private client")) {
        return variable.path("value").asText();
      }
    }
    throw new IllegalStateException(rep + " has no client");
  }

  private static String number(String name) throws Exception {
    for (JsonNode client :
        JSON.readTree(server.get("helen", "/api/campaigns/1/clients")).path("clients")) {
      if (client.path("name").asText().equals(name)) {
        return client.path("clientNo").asText();
      }
    }
    throw new IllegalStateException("No client " + name);
  }

  private static JsonNode variables(String user, String name) throws Exception {
    return JSON.readTree(server.get(user, "/engine-rest/variable-instance?variableName=" + name));
  }

  private static String text(Path mail, int part) throws Exception {
    try (InputStream file = Files.newInputStream(mail)) {
      MimeMessage message = new MimeMessage((Session) null, file);
      return (String) ((Multipart) message.getContent()).getBodyPart(part).getContent();
    }
  }
}
