package org.vipprogramme.support;

import static org.vipprogramme.support.Answers.in;
import static org.vipprogramme.support.Answers.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Simulated people who work through a campaign in virtual time, as people do: clients are not
 * reached, refuse, have problems and are not satisfied at once. Seeded: the same list goes the same
 * way each time.
 */
public final class Workforce {

  private final Programme programme;
  private final Map<String, Integer> reps;
  private final Set<String> clients;
  private final String campaignInstance;
  private final Random chance = new Random(20_260_601);
  private final Map<String, Integer> meetingsToday = new HashMap<>();
  private LocalDate today;

  /**
   * People for one campaign.
   *
   * @param reps how many meetings a day each rep holds, by user id
   */
  public Workforce(
      Programme programme,
      Map<String, Integer> reps,
      List<String> clients,
      String campaignInstance) {
    this.programme = programme;
    this.reps = reps;
    this.clients = new HashSet<>(clients);
    this.campaignInstance = campaignInstance;
  }

  /** Some hours of everybody: timers that are due fire, then each does what is theirs. */
  public void work() {
    LocalDate day = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    if (!day.equals(today)) {
      today = day;
      meetingsToday.clear();
    }
    fireDueTimers();
    programme.goOn();
    for (String rep : reps.keySet()) {
      tasksOf(rep).forEach(task -> work(rep, task));
    }
    for (String other : List.of("helen", "sam", "eric")) {
      tasksOf(other).forEach(task -> work(other, task));
    }
  }

  private void fireDueTimers() {
    Date now = ClockUtil.getCurrentTime();
    for (Job timer :
        programme.jobs.createJobQuery().timers().duedateLowerThan(now).withRetriesLeft().list()) {
      if (isOurs(timer.getProcessInstanceId())) {
        programme.jobs.executeJob(timer.getId());
      }
    }
  }

  private boolean isOurs(String processInstanceId) {
    if (processInstanceId == null) {
      return false;
    }
    if (processInstanceId.equals(campaignInstance)) {
      return true;
    }
    Object client = programme.runtime.getVariable(processInstanceId, "clientNo");
    return client != null && clients.contains(client);
  }

  private List<Task> tasksOf(String user) {
    return programme
        .tasks
        .createTaskQuery()
        .or()
        .taskAssignee(user)
        .taskCandidateUser(user)
        .endOr()
        .list()
        .stream()
        .filter(task -> isOurs(task.getProcessInstanceId()))
        .toList();
  }

  private void work(String user, Task task) {
    Map<String, Object> answers = answers(user, task);
    if (answers != null && isStillThere(task)) {
      programme.submit(user, task, answers);
    }
  }

  private boolean isStillThere(Task task) {
    return programme.tasks.createTaskQuery().taskId(task.getId()).count() > 0;
  }

  /** What is answered, or null when the time for it has not come. */
  private Map<String, Object> answers(String user, Task task) {
    return switch (task.getTaskDefinitionKey()) {
      case "UserTask_RecordCall" -> call();
      case "UserTask_DecideOnClient" -> decision();
      case "UserTask_PrepareMeeting" -> isTimeFor(task) ? Answers.meetingNow() : null;
      case "UserTask_OpenMeeting" -> hasTime(user) ? meeting(task) : null;
      case "UserTask_RecordQuality" ->
          variable(task, "purpose").equals("resume") || happens(80)
              ? Answers.goodInternet()
              : Answers.slowInternet();
      case "UserTask_RecordProblem" -> Answers.problem();
      case "UserTask_PlanRepair" -> Answers.plan();
      case "UserTask_DoRepair" -> Answers.workDone();
      case "UserTask_ReportRepair" -> Answers.reported();
      case "UserTask_NoteMissedDeadline" -> null;
      case "UserTask_AskClient" -> happens(70) ? confirmation() : Answers.notAllRight();
      case "UserTask_OfferVolume" ->
          happens(30) ? Answers.volume() : with(Answers.volume(), "volumeOffers", List.of());
      case "UserTask_OfferNew" -> Answers.newOffers();
      case "UserTask_AskReferrals" -> happens(20) ? Answers.twoReferrals() : Answers.noReferrals();
      case "UserTask_HandIn" -> Answers.handIn();
      case "UserTask_CloseSale" -> Answers.saleWon();
      default -> null;
    };
  }

  private Map<String, Object> meeting(Task task) {
    return variable(task, "purpose").equals("resume")
        ? Answers.resumedOpening()
        : Answers.opening();
  }

  /** A meeting takes up to an hour, and the way there and back. */
  private boolean hasTime(String rep) {
    return meetingsToday.merge(rep, 1, Integer::sum) <= reps.get(rep);
  }

  private Map<String, Object> call() {
    int percent = chance.nextInt(100);
    if (percent < 65) {
      return Map.of("callOutcome", "agreed", "agreedFor", in(20 + chance.nextInt(30)));
    } else if (percent < 85) {
      return Answers.notReached();
    } else if (percent < 95) {
      return Map.of("callOutcome", "call-back", "callBackOn", in(24));
    }
    return Answers.refused();
  }

  private Map<String, Object> decision() {
    return happens(50)
        ? Map.of("headAnswer", "close", "headReason", "They do not want to be asked")
        : Map.of("headAnswer", "later", "laterOn", tomorrow(), "headReason", "Once more");
  }

  private static String tomorrow() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(1).toString();
  }

  private Map<String, Object> confirmation() {
    return Map.of("clientSays", "all-well", "confirmedByName", "Olga Orlova");
  }

  private boolean happens(int percent) {
    return chance.nextInt(100) < percent;
  }

  private static boolean isTimeFor(Task task) {
    return task.getDueDate() == null || !task.getDueDate().toInstant().isAfter(now());
  }

  private Object variable(Task task, String name) {
    return programme.runtime.getVariable(task.getExecutionId(), name);
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
