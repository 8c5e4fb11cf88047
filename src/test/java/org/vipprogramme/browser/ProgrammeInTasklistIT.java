package org.vipprogramme.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
      assertThat(helen.inForm("clients are on the list")).isVisible();
      helen.complete();
      helen.open("Programme", "Name the team", "").claim();
      assertThat(helen.value("Name said to the client")).hasValue("Carl Cook");
      helen.screenshot(PICTURES.resolve("9-team.png")).complete();
      helen.open("Programme", "Review the split", "").claim();
      assertThat(helen.inForm("This team needs about")).isVisible();
      helen.screenshot(PICTURES.resolve("10-split.png"));
      helen.choose("Approve the split as it is shown here").complete();
    }
    org.assertj.core.api.Assertions.assertThat(server.get("helen", "/api/campaigns"))
        .contains("Our first campaign", "RUNNING");
  }
}
