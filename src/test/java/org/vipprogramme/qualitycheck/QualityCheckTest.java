package org.vipprogramme.qualitycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(QualityCheckProcess.KEY)
class QualityCheckTest {

  @Autowired Programme programme;
  @Autowired Timeline timeline;
  @Autowired Opportunities opportunities;

  @Test
  @Tag("R10")
  void aFastAndReliableServiceIsGood() {
    String client = programme.client("Lime Ltd", "rita");
    ProcessInstance check = programme.begin("quality-check", client);

    record(client, Answers.goodInternet());

    assertThat(programme.ends(check)).containsExactly("EndEvent_QualityGood");
    assertThat(programme.left(check, "qualityVerdict")).isEqualTo("good");
    Questionnaire questionnaire = programme.questionnaire(client);
    assertThat(questionnaire.verdict()).isEqualTo("good");
    assertThat(questionnaire.latest("S5")).containsEntry("measuredMbps", 100);
    assertThat(timeline.latest(client).get(0).text()).isEqualTo("Quality is good.");
  }

  @Test
  @Tag("R10")
  void theVerdictComesFromMeasuresAndNotFromAMood() {
    String gloomy = programme.client("Myrtle Ltd", "rita");
    ProcessInstance good = programme.begin("quality-check", gloomy);
    record(gloomy, Answers.with(Answers.goodInternet(), "clientsView", "Terrible, a shame!"));
    assertThat(programme.left(good, "qualityVerdict")).isEqualTo("good");

    String friendly = programme.client("Nettle Ltd", "rita");
    ProcessInstance bad = programme.begin("quality-check", friendly);
    record(friendly, Answers.with(Answers.slowInternet(), "clientsView", "We love you!"));
    assertThat(programme.runtime.getVariable(bad.getId(), "qualityVerdict")).isEqualTo("problem");
  }

  @Test
  @Tag("R10")
  void otherServicesAreJudgedByWhatWasPromised() {
    String kept = programme.client("Oat Ltd", "rita");
    ProcessInstance good = programme.begin("quality-check", kept);
    record(kept, promised("yes"));
    assertThat(programme.left(good, "qualityVerdict")).isEqualTo("good");

    String broken = programme.client("Okra Ltd", "rita");
    programme.begin("quality-check", broken);
    record(broken, promised("no"));
    assertThat(programme.open(broken)).containsExactly("UserTask_RecordProblem");

    String nothingListed = programme.client("Onion Ltd", "rita");
    programme.begin("quality-check", nothingListed);
    record(nothingListed, Map.of("serviceKind", "general"));
    assertThat(programme.open(nothingListed))
        .as("what is not clearly good is a problem")
        .containsExactly("UserTask_RecordProblem");
  }

  @Test
  @Tag("R10")
  @Tag("R11")
  void aServiceSlowerThanAgreedPausesTheQuestionnaireAtThatVeryPoint() {
    String client = programme.client("Olive Ltd", "rita");
    ProcessInstance check = programme.begin("quality-check", client);

    record(client, Answers.slowInternet());
    assertThat(programme.open(client)).containsExactly("UserTask_RecordProblem");
    programme.submit("rita", client, "UserTask_RecordProblem", Answers.problem());

    assertThat(programme.ends(check)).containsExactly("EndEvent_QuestionnairePaused");
    assertThat(programme.left(check, "severity")).isEqualTo("serious");
    Questionnaire questionnaire = programme.questionnaire(client);
    assertThat(questionnaire.state()).isEqualTo(Questionnaire.State.PAUSED);
    assertThat(questionnaire.pausedAt()).contains("S5");
    assertThat(questionnaire.verdict()).isEqualTo("problem");
    assertThat(questionnaire.latest("S5"))
        .containsEntry("problemText", "Every afternoon the line drops to a third")
        .containsEntry("problemSince", "Since March");
    assertThat(opportunities.of(client)).as("no offer is made").isEmpty();
  }

  @Test
  @Tag("R11")
  void theMeetingDoesNotEndBeforeTheClientWasToldThatQualityWillBeRestored() {
    String client = programme.client("Poppy Ltd", "rita");
    programme.begin("quality-check", client);
    record(client, Answers.slowInternet());

    assertThatThrownBy(
            () ->
                programme.submit(
                    "rita",
                    client,
                    "UserTask_RecordProblem",
                    Answers.with(Answers.problem(), "toldClient", false)))
        .hasMessageContaining("must be ticked");

    assertThat(programme.open(client)).containsExactly("UserTask_RecordProblem");
    assertThat(programme.questionnaire(client).state()).isEqualTo(Questionnaire.State.DRAFT);
  }

  @Test
  @Tag("R11")
  void theProblemIsRecordedInFull() {
    String client = programme.client("Quince Ltd", "rita");
    programme.begin("quality-check", client);
    record(client, Answers.slowInternet());

    assertThatThrownBy(
            () ->
                programme.submit(
                    "rita",
                    client,
                    "UserTask_RecordProblem",
                    Answers.with(Answers.problem(), "problemText", " ")))
        .hasMessageContaining("please fill this in");
  }

  @Test
  void theCheckBelongsToWhoeverHoldsTheMeetingAndIsDueDuringIt() {
    programme.now(Instant.parse("2026-03-06T16:30:00Z"));
    String client = programme.client("Rowan Ltd", "rita");
    programme.begin("quality-check", client, Map.of("meetingHolder", "dan"));

    Task check = programme.task(client, "UserTask_RecordQuality");
    assertThat(check.getAssignee()).isEqualTo("dan");
    assertThat(check.getDueDate()).isEqualTo("2026-03-09T09:30:00Z");
    programme.submit("dan", check, Answers.slowInternet());

    Task problem = programme.task(client, "UserTask_RecordProblem");
    assertThat(problem.getAssignee()).isEqualTo("dan");
    assertThat(problem.getDueDate()).isEqualTo("2026-03-09T11:30:00Z");
  }

  @Test
  void nobodyElseCanAnswerForTheHolderOfTheMeeting() {
    String client = programme.client("Sage Ltd", "rita");
    programme.begin("quality-check", client);

    assertThatThrownBy(
            () -> programme.submit("dan", client, "UserTask_RecordQuality", Answers.goodInternet()))
        .isInstanceOf(AuthorizationException.class);

    assertThat(programme.questionnaire(client).sections()).isEmpty();
  }

  private static Map<String, Object> promised(String met) {
    return Map.of(
        "serviceKind", "general", "criteria", List.of(Answers.criterion("On time", "Late", met)));
  }

  private void record(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_RecordQuality", answers);
  }
}
