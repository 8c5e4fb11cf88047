package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** The people of the programme at work: what a test tells, it tells through these steps. */
@TestComponent
public class Programme {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final RuntimeService runtime;
  public final TaskService tasks;
  public final ManagementService jobs;
  public final FormService forms;
  private final IdentityService identity;
  private final HistoryService history;
  private final Team team;
  private final Questionnaires questionnaires;
  public final JdbcClient jdbc;

  Programme(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService jobs,
      FormService forms,
      IdentityService identity,
      HistoryService history,
      Team team,
      Questionnaires questionnaires,
      JdbcClient jdbc) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.forms = forms;
    this.identity = identity;
    this.history = history;
    this.team = team;
    this.questionnaires = questionnaires;
    this.jdbc = jdbc;
  }

  /** The usual people, with the user id as password. */
  public void people() {
    user("mary", "Mary", "management");
    user("helen", "Helen", "vip-head");
    user("rita", "Rita", "vip-rep");
    user("dan", "Dan", "vip-rep");
    user("carl", "Carl", "vip-rep");
    user("sam", "Sam", "service-head");
    user("eric", "Eric", "service-engineer");
    user("mo", "Mo", "process-modeller");
    user("demo", "Demo", "camunda-admin");
    team.put(new Rep("rita", "Rita Ray", Rep.Dedication.DEDICATED, true));
    team.put(new Rep("dan", "Dan Dole", Rep.Dedication.DEDICATED, true));
    team.put(new Rep("carl", "Carl Cook", Rep.Dedication.COMBINED, true));
  }

  /** A user of this group, if not there yet. */
  public void user(String id, String firstName, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setFirstName(firstName);
      user.setPassword(id);
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }

  /** A client of its own for this test: number, company name. */
  public String client(String name, String repId) {
    people();
    return newClient(name, repId);
  }

  /** The same, for a test with a team of its own. */
  public String newClient(String name, String repId) {
    String clientNo = "T" + NUMBERS.incrementAndGet();
    jdbc.sql(
            "insert into client (client_no, name, name_key, kind, service, city, rep_id, state,"
                + " created_at) values (?, ?, ?, 'COMPANY', 'Internet access', 'Riga', ?, 'ACTIVE',"
                + " now())")
        .params(clientNo, name, name.toLowerCase(java.util.Locale.ROOT) + clientNo, repId)
        .update();
    return clientNo;
  }

  /** A key person at the client; returns the contact's id. */
  public long contact(String clientNo, String name, String phone, String email) {
    return jdbc.sql(
            "insert into contact (client_no, name, role, phone, email, created_at)"
                + " values (?, ?, 'Director', ?, ?, now()) returning id")
        .params(clientNo, name, phone, email)
        .query(Long.class)
        .single();
  }

  /** The client's only questionnaire, or a new one. */
  public Questionnaire questionnaire(String clientNo) {
    if (questionnaires.of(clientNo).isEmpty()) {
      questionnaires.open(clientNo, repOf(clientNo));
    }
    return questionnaires.of(clientNo).get(0);
  }

  /** User id of the rep who owns the client. */
  public String repOf(String clientNo) {
    return jdbc.sql("select rep_id from client where client_no = ?")
        .param(clientNo)
        .query(String.class)
        .single();
  }

  /** Starts one stage alone with the routing values the journey would give it. */
  public ProcessInstance begin(String stage, String clientNo) {
    return begin(stage, clientNo, Map.of());
  }

  /** The same with more routing values, or others. */
  public ProcessInstance begin(String stage, String clientNo, Map<String, Object> more) {
    Map<String, Object> routing = new HashMap<>();
    routing.put(JourneyVariables.CLIENT_NO, clientNo);
    routing.put(JourneyVariables.CLIENT_NAME, "A client");
    routing.put(JourneyVariables.CLIENT_CITY, "Riga");
    routing.put(JourneyVariables.REP_ID, repOf(clientNo));
    routing.put(JourneyVariables.MEETING_HOLDER, repOf(clientNo));
    routing.put(JourneyVariables.QUESTIONNAIRE_ID, questionnaire(clientNo).id());
    routing.put(JourneyVariables.PURPOSE, "first");
    routing.putAll(more);
    ProcessInstance instance = runtime.startProcessInstanceByKey(stage, clientNo, routing);
    goOn();
    return instance;
  }

  /** Somebody starts a process in Tasklist; returns its first task, which is theirs. */
  public Task start(String user, String process) {
    people();
    String[] instance = new String[1];
    as(user, () -> instance[0] = runtime.startProcessInstanceByKey(process).getId());
    return tasks.createTaskQuery().processInstanceId(instance[0]).taskAssignee(user).singleResult();
  }

  /** A rep of a test's own, in the team. */
  public void rep(String userId, String name) {
    user(userId, name, "vip-rep");
    team.put(new Rep(userId, name, Rep.Dedication.DEDICATED, true));
  }

  /** The open tasks of the client that this person may see, with the engine checking rights. */
  public List<String> seenBy(String user, String clientNo) {
    List<String> seen = new ArrayList<>();
    as(
        user,
        () ->
            tasks.createTaskQuery().processVariableValueEquals("clientNo", clientNo).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .forEach(seen::add));
    return seen;
  }

  /** The end events at which this process instance has arrived so far. */
  public List<String> ends(ProcessInstance instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .filter(step -> step.getActivityType().endsWith("EndEvent"))
        .map(HistoricActivityInstance::getActivityId)
        .sorted()
        .toList();
  }

  /** A routing value as the process left it. */
  public Object left(ProcessInstance instance, String variable) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance.getId())
        .variableName(variable)
        .singleResult()
        .getValue();
  }

  /** Whether this process instance is over. */
  public boolean isOver(ProcessInstance instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
  }

  /** The client's only open task of this kind. */
  public Task task(String clientNo, String taskKey) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .processVariableValueEquals("clientNo", clientNo)
            .taskDefinitionKey(taskKey)
            .list();
    assertThat(open)
        .as("open %s of client %s; open are %s", taskKey, clientNo, open(clientNo))
        .hasSize(1);
    return open.get(0);
  }

  /** The keys of all open tasks of the client. */
  public List<String> open(String clientNo) {
    return tasks.createTaskQuery().processVariableValueEquals("clientNo", clientNo).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** Somebody claims the client's task, if it is not theirs yet, and submits its form. */
  public void submit(String user, String clientNo, String taskKey, Map<String, Object> answers) {
    submit(user, task(clientNo, taskKey), answers);
  }

  /** The same for a task at hand. Then the engine goes on to the next wait. */
  public void submit(String user, Task task, Map<String, Object> answers) {
    as(
        user,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), user);
          }
          forms.submitTaskForm(task.getId(), typed(answers));
        });
    goOn();
  }

  /** What the form of this task shows beforehand. */
  public Map<String, Object> shown(Task task) {
    return forms.getTaskFormVariables(task.getId());
  }

  /** Who is offered this task: user and group ids. */
  public List<String> offeredTo(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
        .sorted()
        .toList();
  }

  /** Runs something as a signed-in user, with the engine checking that user's rights. */
  public void as(String user, Runnable work) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList();
    identity.setAuthentication(user, groups);
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Lists travel as JSON, as they do from Tasklist. */
  private static Map<String, Object> typed(Map<String, Object> answers) {
    Map<String, Object> typed = new java.util.LinkedHashMap<>(answers);
    typed.replaceAll(
        (key, value) ->
            value instanceof List<?> list ? SpinValues.jsonValue(Spin.JSON(list)).create() : value);
    return typed;
  }

  /** Executes the jobs that need no waiting: save points and starts. */
  public void goOn() {
    List<Job> ready = jobs.createJobQuery().messages().withRetriesLeft().active().list();
    while (!ready.isEmpty()) {
      ready.forEach(job -> jobs.executeJob(job.getId()));
      ready = jobs.createJobQuery().messages().withRetriesLeft().active().list();
    }
  }

  /** Lets the client's timer at this element fire, now. */
  public void fireTimer(String clientNo, String activityId) {
    jobs.executeJob(timer(clientNo, activityId).getId());
    goOn();
  }

  /** The client's timer at this element. */
  public Job timer(String clientNo, String activityId) {
    List<String> instances =
        runtime
            .createProcessInstanceQuery()
            .variableValueEquals("clientNo", clientNo)
            .list()
            .stream()
            .map(instance -> instance.getId())
            .toList();
    List<Job> timers =
        jobs.createJobQuery().timers().activityId(activityId).list().stream()
            .filter(job -> instances.contains(job.getProcessInstanceId()))
            .toList();
    assertThat(timers).as("timer %s of client %s", activityId, clientNo).hasSize(1);
    return timers.get(0);
  }

  /** Lets the timer that starts a process fire, now; returns the new instance. */
  public ProcessInstance fireStart(String processKey) {
    List<String> before = instances(processKey).stream().map(ProcessInstance::getId).toList();
    Job start =
        jobs.createJobQuery().timers().processDefinitionKey(processKey).list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    jobs.executeJob(start.getId());
    ProcessInstance started =
        instances(processKey).stream()
            .filter(instance -> !before.contains(instance.getId()))
            .findFirst()
            .orElseThrow();
    goOn();
    return started;
  }

  private List<ProcessInstance> instances(String processKey) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(processKey).list();
  }

  /** Today on the engine's clock, as a date field sends it. */
  public String today() {
    return ClockUtil.getCurrentTime().toInstant().toString().substring(0, 10);
  }

  /** Sets the engine's clock and with it ours. */
  public void now(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Lets time pass. */
  public void later(Duration duration) {
    now(ClockUtil.getCurrentTime().toInstant().plus(duration));
  }
}
