package org.vipprogramme.servicefix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterCopy;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.register.WorkLogEntry;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(ServiceFixProcess.KEY)
class ServiceFixTest {

  private static final List<String> HOLDERS = List.of("vip-rep", "vip-head", "service-head");
  private static final Instant MONDAY_AT_TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Autowired Programme programme;
  @Autowired Register register;

  @Test
  @Tag("R12")
  void aProblemIsEnteredInTheOneRegisterWhenItIsHandedOver() {
    String client = programme.client("Ash Foods", "rita");
    problemHandedOver(client);

    RegisterEntry entry = entry(client);
    assertThat(entry.state()).isEqualTo(RegisterEntry.State.OPEN);
    assertThat(entry.round()).isEqualTo(1);
    assertThat(entry.severity()).isEqualTo("serious");
    assertThat(entry.problem()).isEqualTo("Every afternoon the line drops to a third");
    assertThat(entry.questionnaireId()).isEqualTo(programme.questionnaire(client).id());
  }

  @Test
  @Tag("R12")
  void repHeadAndServiceEachHoldTheSameCopyOfTheWholeQuestionnaireAtHandOver() {
    String client = programme.client("Beech Foods", "rita");
    problemHandedOver(client);

    String original = copy(client, "vip-rep").content();
    assertThat(original)
        .contains("Measured speed", "40", "Every afternoon the line drops to a third", "PAUSED");
    assertThat(HOLDERS)
        .allSatisfy(
            holder -> {
              assertThat(copy(client, holder).content()).isEqualTo(original);
              assertThat(copy(client, holder).isUnchanged()).isTrue();
            });
  }

  @Test
  @Tag("R12")
  void theCopiesStayAsTheyWereWhateverHappensAfterwards() {
    String client = programme.client("Cherry Foods", "rita");
    problemHandedOver(client);
    String handedOver = copy(client, "service-head").content();

    repair(client);
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
    programme.begin("quality-check", client, Map.of("purpose", "resume"));
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.goodInternet());

    assertThat(programme.questionnaire(client).latest("S5")).containsEntry("measuredMbps", 100);
    assertThat(HOLDERS)
        .allSatisfy(holder -> assertThat(copy(client, holder).content()).isEqualTo(handedOver));
  }

  @Test
  @Tag("R12")
  void aCopyIsMadeOnceAndTamperingShows() {
    String client = programme.client("Date Foods", "rita");
    problemHandedOver(client);
    long registerNo = entry(client).registerNo();

    assertThatThrownBy(
            () ->
                programme
                    .jdbc
                    .sql(
                        "insert into register_copy (register_no, holder, content, fingerprint,"
                            + " made_at) values (?, 'vip-head', '{}', 'x', now())")
                    .param(registerNo)
                    .update())
        .isInstanceOf(DataAccessException.class);
    programme
        .jdbc
        .sql("update register_copy set content = '{}' where register_no = ? and holder = 'vip-rep'")
        .param(registerNo)
        .update();

    assertThat(copy(client, "vip-rep").isUnchanged()).isFalse();
    assertThat(copy(client, "vip-head").isUnchanged()).isTrue();
  }

  @Test
  @Tag("R13")
  void aSeriousProblemIsPlannedWithinHalfADayAndRepairedWithinThree() {
    programme.now(MONDAY_AT_TEN);
    String client = programme.client("Elder Foods", "rita");
    problemHandedOver(client);

    assertThat(entry(client).planDueAt()).isEqualTo("2026-03-02T14:00:00Z");
    assertThat(entry(client).fixDueAt()).isEqualTo("2026-03-05T10:00:00Z");
    Task plan = programme.task(client, "UserTask_PlanRepair");
    assertThat(plan.getDueDate()).isEqualTo("2026-03-02T14:00:00Z");
    assertThat(programme.offeredTo(plan)).containsExactly("service-head");
    assertThat(programme.timer(client, "BoundaryEvent_PlanOverdue").getDuedate())
        .isEqualTo("2026-03-02T14:00:00Z");
  }

  @Test
  @Tag("R13")
  void aRepairIsPlannedDoneAndReportedWithEveryStepInTheWorkLog() {
    String client = programme.client("Fig Foods", "rita");
    ProcessInstance fix = problemHandedOver(client);

    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.PLANNED);
    assertThat(entry(client).owner()).isEqualTo("eric");
    assertThat(programme.offeredTo(programme.task(client, "UserTask_DoRepair")))
        .containsExactly("eric", "service-engineer");
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());

    assertThat(programme.ends(fix))
        .containsExactly("EndEvent_RepairReported", "EndEvent_WorkReported");
    assertThat(entry(client).state())
        .as("reported, but not finished before the client says so")
        .isEqualTo(RegisterEntry.State.REPORTED);
    assertThat(log(client))
        .containsExactly(
            "plan by sam: For eric: Replace the port",
            "work by eric: Port replaced (1.5 h)",
            "report by sam: Reported as done: Measured for a day, fine");
  }

  @Test
  @Tag("R13")
  void theRepairIsDueWhenTheHeadOfServicePromisedIt() {
    programme.now(MONDAY_AT_TEN);
    String client = programme.client("Grape Foods", "rita");
    problemHandedOver(client);

    programme.submit(
        "sam",
        client,
        "UserTask_PlanRepair",
        Answers.with(Answers.plan(), "repairUntil", "2026-03-04T12:00:00Z"));

    assertThat(entry(client).fixDueAt()).isEqualTo("2026-03-04T12:00:00Z");
    assertThat(programme.task(client, "UserTask_DoRepair").getDueDate())
        .isEqualTo("2026-03-04T12:00:00Z");
    assertThat(programme.timer(client, "BoundaryEvent_FixOverdue").getDuedate())
        .isEqualTo("2026-03-04T12:00:00Z");
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    assertThat(programme.task(client, "UserTask_ReportRepair").getDueDate())
        .isEqualTo("2026-03-04T12:00:00Z");
  }

  @Test
  @Tag("R13")
  void aLaterPromiseDoesNotPutOffTheDeadlineOfTheTable() {
    programme.now(MONDAY_AT_TEN);
    String client = programme.client("Guava Foods", "rita");
    problemHandedOver(client);

    programme.submit(
        "sam",
        client,
        "UserTask_PlanRepair",
        Answers.with(Answers.plan(), "repairUntil", "2026-06-01T12:00:00Z"));

    assertThat(programme.timer(client, "BoundaryEvent_FixOverdue").getDuedate())
        .isEqualTo("2026-03-05T10:00:00Z");
  }

  @Test
  void onlyAnEngineerCanBeGivenARepair() {
    String client = programme.client("Honey Foods", "rita");
    problemHandedOver(client);

    assertThatThrownBy(
            () ->
                programme.submit(
                    "sam",
                    client,
                    "UserTask_PlanRepair",
                    Answers.with(Answers.plan(), "repairOwner", "rita")))
        .hasMessageContaining("please choose one of the options");
  }

  @Test
  @Tag("R13")
  void workThatIsNotDoneYetGoesOn() {
    String client = programme.client("Iris Foods", "rita");
    problemHandedOver(client);
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());

    programme.submit(
        "eric", client, "UserTask_DoRepair", Answers.with(Answers.workDone(), "workState", "more"));

    assertThat(programme.open(client)).containsExactly("UserTask_DoRepair");
    assertThat(log(client)).last().asString().startsWith("work by eric");
  }

  @Test
  @Tag("R13")
  void theHeadOfServiceSendsPoorWorkBackBeforeTheClientSeesIt() {
    String client = programme.client("Jujube Foods", "rita");
    problemHandedOver(client);
    repair(client);

    programme.submit(
        "sam",
        client,
        "UserTask_ReportRepair",
        Map.of("reportAnswer", "not-yet", "reportText", "Still drops at noon"));

    assertThat(programme.open(client)).containsExactly("UserTask_DoRepair");
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.PLANNED);
    assertThat(log(client)).last().isEqualTo("report by sam: Back to work: Still drops at noon");
  }

  @Test
  @Tag("R13")
  void aRepairNotPlannedInTimeIsToldToBothHeadsWhilePlanningGoesOn() {
    programme.now(MONDAY_AT_TEN);
    String client = programme.client("Kiwi Foods", "rita");
    ProcessInstance fix = problemHandedOver(client);

    programme.fireTimer(client, "BoundaryEvent_PlanOverdue");

    assertThat(programme.open(client))
        .containsExactly(
            "UserTask_NoteMissedDeadline", "UserTask_NoteMissedDeadline", "UserTask_PlanRepair");
    assertThat(escalations(client))
        .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo("2026-03-02T18:00:00Z"))
        .extracting(programme::offeredTo)
        .containsExactlyInAnyOrder(List.of("vip-head"), List.of("service-head"));
    assertThat(log(client)).last().asString().startsWith("escalation by system");

    act(client, "vip-head", "helen", "I call the client");
    act(client, "service-head", "sam", "A second engineer");
    assertThat(log(client))
        .endsWith("measure by helen: I call the client", "measure by sam: A second engineer");
    assertThat(programme.ends(fix))
        .containsExactly(
            "EndEvent_EscalationHandled", "EndEvent_MeasureTaken", "EndEvent_MeasureTaken");
    assertThat(programme.open(client)).containsExactly("UserTask_PlanRepair");
  }

  @Test
  @Tag("R13")
  void aLateRepairIsReportedAlthoughNobodyHasReadTheEscalation() {
    String client = programme.client("Lemon Foods", "rita");
    ProcessInstance fix = problemHandedOver(client);
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());

    programme.fireTimer(client, "BoundaryEvent_FixOverdue");
    assertThat(programme.open(client))
        .containsExactly(
            "UserTask_DoRepair", "UserTask_NoteMissedDeadline", "UserTask_NoteMissedDeadline");
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());

    assertThat(programme.isOver(fix)).isTrue();
    assertThat(programme.open(client)).isEmpty();
    assertThat(entry(client).state()).isEqualTo(RegisterEntry.State.REPORTED);
  }

  @Test
  @Tag("R14")
  void aSecondRoundGoesOnWithTheSameEntryAndShowsTheClientsWords() {
    String client = programme.client("Mango Foods", "rita");
    problemHandedOver(client);
    repair(client);
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
    long registerNo = entry(client).registerNo();
    register.backToService(registerNo, "Better, but still slow at noon", "rita");

    programme.now(MONDAY_AT_TEN);
    ProcessInstance second =
        programme.begin(
            "service-fix", client, Map.of("severity", "serious", "registerNo", registerNo));

    assertThat(register.of(client)).hasSize(1);
    assertThat(programme.runtime.getVariable(second.getId(), "round")).isEqualTo(2);
    assertThat(programme.shown(programme.task(client, "UserTask_PlanRepair")))
        .containsEntry("clientWords", "Better, but still slow at noon");
    assertThat(entry(client).planDueAt())
        .as("a client disappointed once waits two hours for the plan")
        .isEqualTo("2026-03-02T12:00:00Z");
  }

  /** A meeting found the service too slow; the service gets the case. */
  private ProcessInstance problemHandedOver(String client) {
    programme.begin("quality-check", client);
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.slowInternet());
    programme.submit("rita", client, "UserTask_RecordProblem", Answers.problem());
    return programme.begin("service-fix", client, Map.of("severity", "serious"));
  }

  private void repair(String client) {
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
  }

  private void act(String client, String group, String user, String measure) {
    Task task =
        escalations(client).stream()
            .filter(open -> programme.offeredTo(open).contains(group))
            .findFirst()
            .orElseThrow();
    programme.submit(user, task, Map.of("measure", measure));
  }

  private List<Task> escalations(String client) {
    return programme
        .tasks
        .createTaskQuery()
        .processVariableValueEquals("clientNo", client)
        .taskDefinitionKey("UserTask_NoteMissedDeadline")
        .list();
  }

  private RegisterEntry entry(String client) {
    assertThat(register.of(client)).hasSize(1);
    return register.of(client).get(0);
  }

  private RegisterCopy copy(String client, String holder) {
    return register.copy(entry(client).registerNo(), holder);
  }

  private List<String> log(String client) {
    return register.log(entry(client).registerNo()).stream().map(ServiceFixTest::line).toList();
  }

  private static String line(WorkLogEntry entry) {
    return entry.kind() + " by " + entry.byUser() + ": " + entry.entry();
  }
}
