package org.vipprogramme.normwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Reps;
import org.vipprogramme.support.Tables;
import org.vipprogramme.team.Rep.Dedication;
import org.vipprogramme.team.Team;

@ProgrammeTest
@PassesWhole(NormWatchProcess.KEY)
@Tag("R21")
class NormWatchTest {

  private static final Instant MONDAY = Instant.parse("2027-03-01T12:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2027-03-04T09:00:00Z");

  @Autowired Programme programme;
  @Autowired Team team;
  @Autowired Tables tables;

  private Reps reps;

  @BeforeEach
  void onlyTheRepsOfThisStory() {
    programme.people();
    reps = new Reps(programme, team);
    reps.only();
    programme.now(THURSDAY);
  }

  @AfterEach
  void theTeamIsAsItWas() {
    reps.leave();
  }

  @Test
  void nobodyFallsShortAndNothingIsToDo() {
    reps.handIn(reps.named(Dedication.COMBINED), 3, MONDAY);

    ProcessInstance watch = programme.fireStart(NormWatchProcess.KEY);

    assertThat(programme.ends(watch)).containsExactly(NormWatchProcess.NOBODY_SHORT_END);
  }

  @Test
  void theHeadTalksToEveryRepWhoFallsShortOnTheSameDay() {
    String slow = reps.named(Dedication.DEDICATED);
    reps.handIn(slow, 8, MONDAY);
    String idle = reps.named(Dedication.COMBINED);
    reps.client(idle);
    reps.handIn(reps.named(Dedication.DEDICATED), 9, MONDAY);

    ProcessInstance watch = programme.fireStart(NormWatchProcess.KEY);

    assertThat(tasks(watch)).hasSize(2);
    assertThat(tasks(watch))
        .allSatisfy(task -> assertThat(programme.offeredTo(task)).containsExactly("vip-head"))
        .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo("2027-03-04T18:00:00Z"));
    programme.submit("helen", taskFor(watch, slow), agreed("Two meetings on Friday"));
    programme.submit("helen", taskFor(watch, idle), agreed("Dan takes one client"));
    assertThat(programme.ends(watch))
        .containsExactly(
            NormWatchProcess.AGREED_END, NormWatchProcess.AGREED_END, NormWatchProcess.TALKED_END);
    assertThat(programme.isOver(watch)).isTrue();
    assertThat(talk(slow))
        .containsEntry("handed_in", 8)
        .containsEntry("norm", 15)
        .containsEntry("measure", "Two meetings on Friday")
        .containsEntry("by_user", "helen");
    assertThat(talk(idle)).containsEntry("measure", "Dan takes one client");
  }

  @Test
  void theFormShowsWhereTheRepStandsNowAndWhatCanStillBeHandedIn() {
    String rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 1, MONDAY);
    String paused = reps.client(rep);
    reps.questionnaire(paused, "PAUSED", null);
    String begun = reps.client(rep);
    String complete = reps.client(rep);
    reps.questionnaire(complete, "COMPLETE", null);
    ProcessInstance watch = programme.fireStart(NormWatchProcess.KEY);
    assertThat(programme.shown(taskFor(watch, rep)))
        .containsEntry("shortRepName", "Rep " + rep)
        .containsEntry("weekText", "2027-03-01")
        .containsEntry("handedIn", 1)
        .containsEntry("dueByNow", 3)
        .containsEntry("weeklyNorm", 5)
        .containsEntry("daysLeft", 2)
        .containsEntry("openCount", 3);
    assertThat(openWork(taskFor(watch, rep)))
        .containsExactly(
            "Client of %s (%s): complete, only to hand in".formatted(rep, complete),
            "Client of %s (%s): to call or to meet".formatted(rep, begun),
            "Client of %s (%s): paused, a repair runs".formatted(rep, paused));

    reps.handIn(rep, 1, THURSDAY);

    assertThat(programme.shown(taskFor(watch, rep))).containsEntry("handedIn", 2);
  }

  @Test
  void theHeadHearsOfEachRepOnceAWeekHoweverOftenTheWatchLooks() {
    String rep = reps.named(Dedication.COMBINED);
    reps.client(rep);
    ProcessInstance first = programme.fireStart(NormWatchProcess.KEY);

    ProcessInstance again = programme.fireStart(NormWatchProcess.KEY);

    assertThat(tasks(first)).hasSize(1);
    assertThat(programme.ends(again)).containsExactly(NormWatchProcess.NOBODY_SHORT_END);
    programme.now(Instant.parse("2027-03-11T09:00:00Z"));
    assertThat(tasks(programme.fireStart(NormWatchProcess.KEY))).hasSize(1);
  }

  @Test
  void whoIsAwayOrHasNoClientInWorkIsLeftInPeace() {
    String away = reps.named(Dedication.DEDICATED);
    reps.client(away);
    reps.away(away, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5));
    reps.named(Dedication.DEDICATED);

    ProcessInstance watch = programme.fireStart(NormWatchProcess.KEY);

    assertThat(programme.ends(watch)).containsExactly(NormWatchProcess.NOBODY_SHORT_END);
  }

  @Test
  void aTalkWithoutAnAgreementIsNotSaved() {
    String rep = reps.named(Dedication.COMBINED);
    reps.client(rep);
    Task task = taskFor(programme.fireStart(NormWatchProcess.KEY), rep);

    assertThatThrownBy(() -> programme.submit("helen", task, Map.of()))
        .hasMessageContaining("What was agreed?");

    assertThat(talk(rep)).containsEntry("measure", null);
  }

  @Test
  void whatWasAgreedNeverReachesTheEngine() {
    String rep = reps.named(Dedication.COMBINED);
    reps.client(rep);
    Task task = taskFor(programme.fireStart(NormWatchProcess.KEY), rep);

    programme.submit("helen", task, agreed("Say nothing of qxzvkwagreement"));

    assertThat(tables.ofEngineWith("qxzvkwagreement")).isEmpty();
    assertThat(talk(rep).get("measure")).asString().contains("qxzvkwagreement");
  }

  private static Map<String, Object> agreed(String measure) {
    return Map.of("agreedMeasure", measure);
  }

  private List<Task> tasks(ProcessInstance watch) {
    return programme
        .tasks
        .createTaskQuery()
        .processInstanceId(watch.getId())
        .taskDefinitionKey(NormWatchProcess.TALK_TO_REP)
        .list();
  }

  private Task taskFor(ProcessInstance watch, String rep) {
    return tasks(watch).stream()
        .filter(task -> rep.equals(programme.tasks.getVariable(task.getId(), "repId")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private List<String> openWork(Task task) {
    SpinJsonNode lines = (SpinJsonNode) programme.shown(task).get("openWork");
    return ((List<Map<String, String>>) lines.mapTo(List.class))
        .stream().map(line -> line.get("line")).toList();
  }

  private Map<String, Object> talk(String rep) {
    return programme
        .jdbc
        .sql("select * from norm_talk where rep_id = ?")
        .param(rep)
        .query()
        .singleRow();
  }
}
