package org.vipprogramme.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged demo in a real browser: what the README's tour tells. Its pictures are taken here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyInTasklistIT {

  private static final Path TARGET = Path.of("target", "browser");
  private static final Path PICTURES = TARGET.resolve("screenshots");
  private static final String DATE =
      LocalDate.now(ZoneOffset.UTC).plusDays(3).format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));

  private static Chromium chromium;
  private static DemoServer server;
  private static List<String> clientsOfRita;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.launch();
    server = DemoServer.start(TARGET.resolve("demo-" + System.currentTimeMillis()));
    clientsOfRita =
        StreamSupport.stream(
                new ObjectMapper()
                    .readTree(
                        server.get(
                            "rita", "/engine-rest/variable-instance?variableName=clientName"))
                    .spliterator(),
                false)
            .map(variable -> variable.path("value").asText())
            .filter(name -> !name.equals("private client"))
            .distinct()
            .sorted()
            .toList();
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
  @Tag("R8")
  @Tag("R18")
  void ritaWalksASatisfiedClientToWorked() throws Exception {
    String client = clientsOfRita.get(0);
    try (Tasklist rita = Tasklist.signIn(chromium.browser, server.url(), "rita")) {
      rita.show("My calls", "Call the client", client);
      rita.screenshot(PICTURES.resolve("1-my-calls.png"));
      rita.open("My calls", "Call the client", client).claim();
      assertThat(rita.inForm("Good day, this is Rita Ray.")).isVisible();
      rita.screenshot(PICTURES.resolve("2-call.png"));
      call(rita);
      openMeeting(rita, client);
      quality(rita, client, "100");
      rita.open("My meetings", "Talk about more volume (S6)", client)
          .fill("What did the client say about volumes?", "They grow by a third")
          .addRow("Offers of more volume")
          .fillInLastRow("What?", "A second line")
          .pickInLastRow("The client", "accepted")
          .fillInLastRow("Amount", "1200")
          .complete();
      rita.open("My meetings", "Offer what is new (S7)", client)
          .fill("What interested the client?", "Telephony")
          .complete();
      rita.open("My meetings", "Ask for referrals (S8)", client).choose("None given").complete();
      rita.open("My meetings", "Hand the questionnaire in", client)
          .tick("The questionnaire is handed in")
          .complete();
      rita.open("My meetings", "Close the sale", client)
          .choose("Won")
          .fill("Amount of the sale", "1300")
          .complete();
    }
    assertThat(openTasks(client)).isEmpty();
  }

  @Test
  @Order(2)
  @Tag("R11")
  @Tag("R14")
  @Tag("R15")
  void aProblemIsRepairedTwiceAndTheQuestionnaireGoesOnWithEveryEarlierAnswer() throws Exception {
    String client = clientsOfRita.get(1);
    try (Tasklist rita = Tasklist.signIn(chromium.browser, server.url(), "rita");
        Tasklist sam = Tasklist.signIn(chromium.browser, server.url(), "sam");
        Tasklist eric = Tasklist.signIn(chromium.browser, server.url(), "eric")) {
      rita.open("My calls", "Call the client", client).claim();
      call(rita);
      openMeeting(rita, client);
      quality(rita, client, "40");
      rita.open("My meetings", "Record the problem", client)
          .fill("What is wrong?", "Every afternoon the line drops to a third")
          .choose("Serious: work suffers")
          .tick("I have told the client");
      rita.screenshot(PICTURES.resolve("4-problem.png")).complete();

      repair(sam, eric, client);
      rita.open("To confirm with clients", "Ask the client to check in person", client)
          .claim()
          .choose("Not all is right")
          .fill("In the client's words", "Better, but still slow at noon");
      rita.screenshot(PICTURES.resolve("5-confirmation.png")).complete();
      repair(sam, eric, client);
      rita.open("To confirm with clients", "Ask the client to check in person", client)
          .claim()
          .choose("All is well");
      rita.pick("Who said so?", "").complete();

      rita.open("My calls", "Call the client", client).claim();
      assertThat(rita.inForm("You confirmed that the quality is restored")).isVisible();
      call(rita);
      prepare(rita, client);
      rita.open("My meetings", "Hold the meeting", client).claim().choose("Yes");
      assertThat(rita.inForm("Our own laboratory")).isVisible();
      rita.complete();
      rita.open("My meetings", "Check the quality", client);
      assertThat(rita.value("Agreed speed")).hasValue("100");
      assertThat(rita.value("Measured speed")).hasValue("40");
      assertThat(rita.value("In the client's own words")).hasValue("We hardly notice it");
      rita.screenshot(PICTURES.resolve("6-resumed.png"));
      rita.fill("Measured speed", "100").complete();
      rita.open("My meetings", "Talk about more volume (S6)", client)
          .fill("What did the client say about volumes?", "They trust us again")
          .complete();
      rita.open("My meetings", "Offer what is new (S7)", client)
          .fill("What interested the client?", "Telephony")
          .complete();
      rita.open("My meetings", "Ask for referrals (S8)", client).choose("Yes").pressComplete();
      assertThat(rita.complaint()).containsText("Referrals: list at least one");
      rita.closeComplaint();
      referral(rita, "Neighbour Ltd", "introduces us");
      referral(rita, "Partner Ltd", "gave the name");
      rita.screenshot(PICTURES.resolve("7-referrals.png")).complete();
      rita.open("My meetings", "Hand the questionnaire in", client)
          .tick("The questionnaire is handed in")
          .complete();
      assertThat(openTasks(client)).containsExactly("Work the referral", "Work the referral");
    }
  }

  @Test
  @Order(3)
  void aDateWithoutATimeIsNotTakenAndNothingTypedIsLost() {
    String client = clientsOfRita.get(2);
    try (Tasklist rita = Tasklist.signIn(chromium.browser, server.url(), "rita")) {
      rita.open("My calls", "Call the client", client).claim().choose("A meeting is agreed");
      rita.fill("Notes", "Prefers mornings").moment(DATE, null).moveToComplete();
      assertThat(rita.inForm("Field is required.")).isVisible();
      assertThat(rita.value("Notes")).hasValue("Prefers mornings");
    }
  }

  @Test
  @Order(4)
  @Tag("R2")
  void helenImportsAListAndDecidesOnAPossibleDuplicate() throws Exception {
    Path list = TARGET.resolve("list.csv");
    Files.writeString(
        list,
        """
        client_no;name;contact_name;contact_phone
        N-1;Nordic Timber;Nils Nord;+1 202 555 0150
        N-2;Nordic Timber Ltd;Nils Nord;+1 202 555 0150
        N-3;;Nobody;
        """);
    try (Tasklist helen = Tasklist.signIn(chromium.browser, server.url(), "helen")) {
      helen.startWithFile("Client import", list);
      helen.open("Decisions", "Review import", "").claim();
      assertThat(helen.inForm("Bad rows: they will be left out")).isVisible();
      helen.screenshot(PICTURES.resolve("8-import.png"));
      helen.choose("Import the good rows").complete();
      helen.open("Decisions", "Decide on duplicates", "").claim();
      helen.pickInLastRow("Are they the same client?", "The same client").complete();
    }
    assertThat(server.get("helen", "/api/clients/N-2")).contains("DUPLICATE");
    assertThat(server.get("helen", "/api/clients/duplicates")).doesNotContain("N-1");
  }

  @Test
  @Order(5)
  void afterCtrlCAndANewStartEveryOpenTaskIsWhereItWas() throws Exception {
    Set<String> before = allTasks();
    assertThat(before).isNotEmpty();
    server.restart();
    assertThat(allTasks()).isEqualTo(before);
  }

  private static void call(Tasklist rita) {
    rita.choose("A meeting is agreed").moment(DATE, "10:00").fill("Notes", "Friendly").complete();
  }

  private static void prepare(Tasklist rita, String client) {
    rita.open("My meetings", "Prepare the meeting", client)
        .claim()
        .choose("It takes place now")
        .complete();
  }

  private static void openMeeting(Tasklist rita, String client) {
    prepare(rita, client);
    rita.open("My meetings", "Hold the meeting", client)
        .claim()
        .choose("Yes")
        .fill("What are you most proud of", "Our own laboratory")
        .fill("What does the client use of ours", "A leased line");
    rita.screenshot(PICTURES.resolve("3-meeting.png")).complete();
  }

  private static void quality(Tasklist rita, String client, String measured) {
    rita.open("My meetings", "Check the quality", client)
        .choose("Internet access")
        .fill("Agreed speed", "100")
        .fill("Measured speed", measured)
        .fill("Failures last month", "0")
        .fill("In the client's own words", "We hardly notice it")
        .complete();
  }

  private static void repair(Tasklist sam, Tasklist eric, String client) {
    sam.open("Repairs to plan", "Plan the repair", client)
        .claim()
        .pick("Who does the repair?", "Eric")
        .fill("What is to be done?", "Replace the port")
        .complete();
    eric.open("Repairs to do", "Do the repair", client)
        .claim()
        .fill("What did you do?", "Port replaced")
        .choose("Yes, it is done")
        .complete();
    sam.open("Repairs to plan", "Report the repair", client)
        .claim()
        .choose("Yes: the rep asks the client to check")
        .fill("What was done and measured", "Measured for a day, fine")
        .complete();
  }

  private static void referral(Tasklist rita, String company, String introduction) {
    rita.addRow("Referrals")
        .fillInLastRow("Company", company)
        .pickInLastRow("The client", introduction);
  }

  private static List<String> openTasks(String client) throws Exception {
    String query = "/engine-rest/task?processVariables=clientName_eq_" + client.replace(" ", "%20");
    return StreamSupport.stream(
            new ObjectMapper().readTree(server.get("helen", query)).spliterator(), false)
        .map(task -> task.path("name").asText())
        .toList();
  }

  private static Set<String> allTasks() throws Exception {
    Set<String> tasks = new TreeSet<>();
    for (JsonNode task : new ObjectMapper().readTree(server.get("helen", "/engine-rest/task"))) {
      tasks.add(
          task.path("id").asText()
              + " "
              + task.path("name").asText()
              + " "
              + task.path("assignee").asText()
              + " "
              + task.path("due").asText());
    }
    return tasks;
  }
}
