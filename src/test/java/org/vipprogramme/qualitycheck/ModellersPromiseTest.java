package org.vipprogramme.qualitycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.vipprogramme.clientjourney.JourneyStarter;
import org.vipprogramme.questionnaire.FormVersion;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.questionnaire.SectionAnswers;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

/**
 * What modellers are promised: one more question in the form and one more column in the table, and
 * the next journey asks and judges by it. No Java changes. Journeys under way keep the questions
 * they began with.
 */
@ProgrammeTest
@Tag("R10")
class ModellersPromiseTest {

  private static final String NEW_FIELD =
      """
      {
        "type": "number",
        "id": "Field_dropsAtNight",
        "key": "dropsAtNight",
        "label": "Drops during the night",
        "decimalDigits": 0,
        "validate": { "required": true, "min": 0 }
      },
      """;

  private static final String NEW_COLUMN =
      """
      <input id="Input_Drops" label="Drops during the night">
        <inputExpression id="Expression_Drops" typeRef="integer" expressionLanguage="feel">
          <text>dropsAtNight</text>
        </inputExpression>
      </input>
      """;

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired Questionnaires questionnaires;
  @Autowired RepositoryService repository;

  private String begunBefore;
  private String deployment;

  @BeforeEach
  void aJourneyIsUnderWayWhenTheModellerAsksOneMoreQuestion() throws IOException {
    begunBefore = programme.client("Yesterday Ltd", "rita");
    journeys.start(begunBefore);

    Map<String, String> files = shipped();
    files.computeIfPresent(
        "record-quality.form", (name, form) -> beforeField(form, "Field_clientsView", NEW_FIELD));
    files.computeIfPresent("quality-verdict.dmn", (name, table) -> withColumn(table));
    var changed = repository.createDeployment().name("One more question").source("modeller");
    files.forEach(changed::addString);
    programme.as("mo", () -> deployment = changed.deploy().getId());
  }

  @AfterEach
  void theOthersSeeTheShippedVersion() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aNewJourneyAsksTheNewQuestion() {
    String client = checked("Tomorrow Ltd");

    assertThatThrownBy(() -> record(client, Answers.goodInternet()))
        .hasMessageContaining("Drops during the night: please fill this in.");

    record(client, Answers.with(Answers.goodInternet(), "dropsAtNight", 0));
    assertThat(questionnaires.of(client).get(0).latest("S5")).containsEntry("dropsAtNight", 0);
  }

  @Test
  void aNewJourneyJudgesByTheNewQuestion() {
    String quiet = checked("Quiet Ltd");
    record(quiet, Answers.with(Answers.goodInternet(), "dropsAtNight", 0));
    assertThat(programme.open(quiet)).containsExactly("UserTask_OfferVolume");

    String noisy = checked("Noisy Ltd");
    record(noisy, Answers.with(Answers.goodInternet(), "dropsAtNight", 2));
    assertThat(programme.open(noisy)).containsExactly("UserTask_RecordProblem");
    assertThat(questionnaires.of(noisy).get(0).verdict()).isEqualTo("problem");
  }

  @Test
  void aJourneyBegunBeforeKeepsItsQuestionsAndItsTable() {
    meet(begunBefore);

    assertThatThrownBy(
            () -> record(begunBefore, Answers.with(Answers.goodInternet(), "dropsAtNight", 2)))
        .hasMessageContaining("'dropsAtNight' is not a field of this form.");

    record(begunBefore, Answers.goodInternet());
    assertThat(programme.open(begunBefore)).containsExactly("UserTask_OfferVolume");
  }

  @Test
  void answersKeepTheQuestionsTheyWereGivenTo() {
    meet(begunBefore);
    record(begunBefore, Answers.goodInternet());
    String begunAfter = checked("Tomorrow Ltd");
    record(begunAfter, Answers.with(Answers.goodInternet(), "dropsAtNight", 0));

    FormVersion before = questionsOf(begunBefore);
    FormVersion after = questionsOf(begunAfter);
    assertThat(before.formId()).isEqualTo(after.formId()).isEqualTo("record-quality");
    assertThat(before.fingerprint()).isNotEqualTo(after.fingerprint());
    assertThat(before.schemaJson()).doesNotContain("dropsAtNight");
    assertThat(after.schemaJson()).contains("dropsAtNight");
  }

  /** A new client, met, with the quality check open. */
  private String checked(String name) {
    String client = programme.client(name, "rita");
    journeys.start(client);
    meet(client);
    return client;
  }

  private void meet(String client) {
    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
  }

  private void record(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_RecordQuality", answers);
  }

  private FormVersion questionsOf(String client) {
    return questionnaires.of(client).get(0).sections().stream()
        .filter(section -> section.section().equals("S5"))
        .map(SectionAnswers::formVersionId)
        .map(questionnaires::form)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> shipped() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.*")) {
      files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static String beforeField(String form, String id, String newField) {
    int field = form.lastIndexOf('{', form.indexOf("\"id\": \"" + id + "\""));
    return form.substring(0, field) + newField + form.substring(field);
  }

  /** The new column after the last one; good internet needs a quiet night. */
  private static String withColumn(String table) {
    Matcher rule =
        Pattern.compile("<rule id=\"Rule_(\\w+)\">.*?(?=<outputEntry)", Pattern.DOTALL)
            .matcher(table.replaceFirst("(?=<output )", Matcher.quoteReplacement(NEW_COLUMN)));
    return rule.replaceAll(
        found ->
            found.group()
                + "<inputEntry id=\"%s_InDrops\"><text>%s</text></inputEntry>"
                    .formatted(found.group(1), found.group(1).equals("InternetGood") ? "0" : "-"));
  }
}
