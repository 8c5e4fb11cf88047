package org.vipprogramme.repabsence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.engine.StandIns;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Absence;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** On Monday the head notes an absence from Tuesday to Thursday. */
@ProgrammeTest
@PassesWhole(RepAbsenceProcess.KEY)
@Tag("R27")
class RepAbsenceTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-03");
  private static final LocalDate LAST = LocalDate.parse("2026-03-05");
  private static final AtomicInteger TEAMS = new AtomicInteger();

  @Autowired Programme programme;
  @Autowired Absences absences;
  @Autowired StandIns standIns;
  @Autowired Team team;
  @Autowired Http http;

  private String rep;
  private String standIn;
  private String third;

  @BeforeEach
  void aTeamOfOurOwnOnMonday() {
    programme.now(MONDAY);
    int number = TEAMS.incrementAndGet();
    rep = "away" + number;
    standIn = "standing" + number;
    third = "third" + number;
    programme.people();
    List.of(rep, standIn, third).forEach(user -> programme.rep(user, "Rep " + user));
  }

  @AfterEach
  void theyGoHome() {
    for (String user : List.of(rep, standIn, third)) {
      team.put(new Rep(user, "Rep " + user, Rep.Dedication.DEDICATED, false));
    }
  }

  @Test
  void fromTheFirstDayTheStandInIsOfferedTheRepsTasksAndAfterTheLastOnlyKeepsWhatTheyClaimed() {
    String claimed = called("Quartz Works");
    String untouched = called("Quiver Works");
    Task call = programme.task(claimed, "UserTask_RecordCall");
    programme.as(rep, () -> programme.tasks.claim(call.getId(), rep));
    Task absence = noted(answers());

    assertThat(due(absence)).isEqualTo(TUESDAY);
    assertThat(programme.seenBy(standIn, claimed)).as("not before the first day").isEmpty();

    firstDay(absence);
    assertThat(programme.offeredTo(call)).containsExactly(rep, standIn);
    assertThat(programme.task(claimed, "UserTask_RecordCall").getAssignee()).isNull();
    programme.as(standIn, () -> programme.tasks.claim(call.getId(), standIn));
    String fresh = called("Quince Works");
    assertThat(programme.offeredTo(programme.task(fresh, "UserTask_RecordCall")))
        .as("new tasks, too")
        .containsExactly(rep, standIn);

    assertThat(due(absence)).isEqualTo(FRIDAY);
    lastDayIsOver(absence);
    assertThat(isOver(absence)).isTrue();
    assertThat(programme.task(claimed, "UserTask_RecordCall").getAssignee()).isEqualTo(standIn);
    for (String client : List.of(untouched, fresh)) {
      Task back = programme.task(client, "UserTask_RecordCall");
      assertThat(programme.offeredTo(back)).containsExactly(rep);
      assertThat(programme.seenBy(standIn, client)).isEmpty();
      assertThat(http.get(standIn, "/engine-rest/task/" + back.getId()).status()).isEqualTo(404);
    }
    programme.submit(standIn, claimed, "UserTask_RecordCall", Answers.agreed());
    assertThat(programme.offeredTo(programme.task(claimed, "UserTask_PrepareMeeting")))
        .containsExactly(rep);
  }

  @Test
  void theFollowUpOfAMeetingCanBeTakenOverAndComesBackIfNobodyDid() {
    String client = called("Quarry Works");
    submit(client, "UserTask_RecordCall", Answers.agreed());
    submit(client, "UserTask_PrepareMeeting", Answers.meetingNow());
    submit(client, "UserTask_OpenMeeting", Answers.opening());
    Task absence = noted(answers());
    firstDay(absence);

    Task quality = programme.task(client, "UserTask_RecordQuality");
    assertThat(quality.getAssignee()).isNull();
    programme.submit(standIn, quality, Answers.goodInternet());
    Task volume = programme.task(client, "UserTask_OfferVolume");
    assertThat(volume.getAssignee()).as("the next one is not stuck with the rep").isNull();
    assertThat(programme.offeredTo(volume)).containsExactly(rep, standIn);

    lastDayIsOver(absence);
    assertThat(programme.task(client, "UserTask_OfferVolume").getAssignee()).isEqualTo(rep);
    assertThat(programme.offeredTo(volume)).containsExactly(rep);
  }

  @Test
  @Tag("R21")
  void aRepWhoIsBackEarlierTakesOverAtOnce() {
    String client = called("Quail Works");
    Task absence = noted(answers());
    firstDay(absence);
    programme.now(WEDNESDAY);
    Task early = open(absence);
    assertThat(programme.offeredTo(early)).containsExactly("management", "vip-head");
    assertThat(early.getDueDate()).isEqualTo(FRIDAY);
    assertThat(programme.shown(early))
        .containsEntry("awayName", "Rep " + rep)
        .containsEntry("awayLastDay", "2026-03-05")
        .containsEntry("standInName", "Rep " + standIn);

    programme.submit("helen", early, Map.of("backToday", true));

    assertThat(absences.between(rep, FIRST, LAST))
        .extracting(Absence::lastDay)
        .containsExactly(FIRST);
    assertThat(isOver(absence)).isTrue();
    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly(rep);
  }

  @Test
  @Tag("R21")
  void aRepWhoComesOnTheFirstDayAfterAllWasNeverAway() {
    Task absence = noted(answers());
    firstDay(absence);

    programme.submit("helen", open(absence), Map.of("backToday", true));

    assertThat(absences.between(rep, FIRST, LAST)).isEmpty();
  }

  @Test
  void manyTasksChangeHandsFiftyAtATime() {
    for (int call = 0; call <= RepAbsenceProcess.TASKS_AT_ONCE; call++) {
      programme.runtime.startProcessInstanceByKey(
          "call", Map.of("repId", rep, "purpose", "first", "clientName", "Many"));
    }
    Task absence = noted(answers());
    programme.now(TUESDAY);
    programme.jobs.executeJob(job(absence).getId());

    programme.jobs.executeJob(job(absence).getId());
    assertThat(offered(standIn)).isEqualTo(50);
    programme.jobs.executeJob(job(absence).getId());
    assertThat(offered(standIn)).isEqualTo(51);

    programme.now(FRIDAY);
    programme.jobs.executeJob(job(absence).getId());
    programme.jobs.executeJob(job(absence).getId());
    assertThat(offered(standIn)).isEqualTo(1);
    programme.goOn();
    assertThat(offered(standIn)).isZero();
    assertThat(offered(rep)).isEqualTo(51);
  }

  @Test
  void isTheStandInAwayTooTheirsFollows() {
    String client = called("Quota Works");
    firstDay(noted(answers()));
    assertThat(standIns.with(rep)).containsExactly(rep, standIn);
    Map<String, Object> ill = answers();
    ill.putAll(Map.of("awayRep", standIn, "awayLast", "2026-03-03", "standInRep", third));

    Task illness = noted(ill);
    programme.jobs.executeJob(job(illness).getId());
    programme.goOn();

    assertThat(standIns.with(rep)).containsExactly(rep, standIn, third);
    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly(rep, standIn, third);
    programme.now(WEDNESDAY);
    programme.jobs.executeJob(job(illness).getId());
    programme.goOn();
    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly(rep, standIn);
  }

  @Test
  void aStandInWhoLeftTheTeamIsOfferedNothing() {
    firstDay(noted(answers()));
    team.put(new Rep(standIn, "Gone", Rep.Dedication.DEDICATED, false));

    String client = called("Quasar Works");

    assertThat(programme.offeredTo(programme.task(client, "UserTask_RecordCall")))
        .containsExactly(rep);
  }

  @Test
  void whatCannotBeIsRefusedAndTheTaskStaysOpen() {
    refused("awayLast", "2026-03-02", "The last day of the absence lies before the first.");
    refused("awayLast", "2026-03-01", "must not lie in the past");
    refused("standInRep", rep, "Nobody can stand in for themselves.");
    refused("standInRep", "helen", "please choose one of the options");
    noted(answers());
    refused("standInRep", third, "An absence in these days is noted for this rep.");
    Map<String, Object> thirds = answers();
    thirds.putAll(Map.of("awayRep", third, "standInRep", rep));
    refused(thirds, "The stand-in is away in these days, too.");
  }

  private void refused(String field, String value, String why) {
    refused(Answers.with(answers(), field, value), why);
  }

  private void refused(Map<String, Object> answers, String why) {
    Task task = programme.start("helen", RepAbsenceProcess.KEY);
    assertThatThrownBy(() -> programme.submit("helen", task, answers)).hasMessageContaining(why);
    assertThat(programme.tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  private Map<String, Object> answers() {
    return new HashMap<>(
        Map.of(
            "awayRep",
            rep,
            "awayFirst",
            FIRST.toString(),
            "awayLast",
            LAST.toString(),
            "standInRep",
            standIn));
  }

  private Task noted(Map<String, Object> answers) {
    Task task = programme.start("helen", RepAbsenceProcess.KEY);
    programme.submit("helen", task, answers);
    return task;
  }

  private void firstDay(Task absence) {
    programme.now(TUESDAY);
    programme.jobs.executeJob(job(absence).getId());
    programme.goOn();
  }

  private void lastDayIsOver(Task absence) {
    programme.now(FRIDAY);
    programme.jobs.executeJob(job(absence).getId());
    programme.goOn();
  }

  private Instant due(Task absence) {
    return job(absence).getDuedate().toInstant();
  }

  private Job job(Task absence) {
    return programme
        .jobs
        .createJobQuery()
        .processInstanceId(absence.getProcessInstanceId())
        .singleResult();
  }

  private Task open(Task absence) {
    return programme
        .tasks
        .createTaskQuery()
        .processInstanceId(absence.getProcessInstanceId())
        .singleResult();
  }

  private boolean isOver(Task absence) {
    return programme
            .runtime
            .createProcessInstanceQuery()
            .processInstanceId(absence.getProcessInstanceId())
            .count()
        == 0;
  }

  private long offered(String user) {
    return programme.tasks.createTaskQuery().taskInvolvedUser(user).count();
  }

  private String called(String name) {
    String client = programme.client(name, rep);
    programme.begin("client-journey", client);
    return client;
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit(rep, client, task, answers);
  }
}
