package org.vipprogramme.engine;

import static org.vipprogramme.engine.JourneyVariables.MEETING_HOLDER;
import static org.vipprogramme.engine.JourneyVariables.REP_ID;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.NativeTaskQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Open tasks follow when a client, a rep or a stand-in changes (R27). Rights go with them (see
 * {@link TaskRights}); history stays: who did what is not rewritten. For delegates, within the
 * engine's transaction.
 */
@Component
public class TaskHandover {

  private static final String TASKS_OF =
      """
      select T.* from ACT_RU_TASK T where T.ID_ > #{after} and (T.ASSIGNEE_ = #{user} or exists
        (select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.USER_ID_ = #{user}))
      order by T.ID_
      """;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final StandIns standIns;

  TaskHandover(@Lazy RuntimeService runtime, @Lazy TaskService tasks, StandIns standIns) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.standIns = standIns;
  }

  /**
   * A client goes to another rep: whatever is under way about the client (found by the business
   * key) belongs to that rep from now on.
   *
   * @param from user id of the rep so far
   * @param to user id of the rep from now on
   */
  public void toRep(String clientNo, String from, String to) {
    for (ProcessInstance instance : about(clientNo)) {
      if (from.equals(runtime.getVariable(instance.getId(), REP_ID))) {
        replace(instance, REP_ID, from, to);
        replace(instance, MEETING_HOLDER, from, to);
        tasks
            .createTaskQuery()
            .processInstanceId(instance.getId())
            .list()
            .forEach(task -> offerAnew(task, from));
      }
    }
  }

  /**
   * A rep has left the team: what the rep still has of other people's clients, such as a meeting
   * held for a colleague or a lead from the pool, goes back to whom it belongs.
   */
  public void release(String rep) {
    for (Task task : tasksOf(rep, "").list()) {
      String clientNo = ((TaskEntity) task).getExecution().getProcessBusinessKey();
      for (ProcessInstance instance : about(clientNo)) {
        String owner = (String) runtime.getVariable(instance.getId(), REP_ID);
        replace(instance, MEETING_HOLDER, rep, owner);
      }
      offerAnew(task, rep);
    }
  }

  /**
   * A rep's absence has begun: the rep's tasks are offered to the stand-in, too; what the rep has
   * claimed is released.
   *
   * @param after id of the last task handed over before; empty at first
   * @return id of the last task looked at, or null when there are no more
   */
  public String toStandIn(String absent, String after, int atMost) {
    List<Task> page = tasksOf(absent, after).listPage(0, atMost);
    page.forEach(task -> offerToStandIns(task, absent));
    return last(page, atMost);
  }

  /**
   * A rep is back: the stand-in keeps what the stand-in has claimed and is no longer offered the
   * rest.
   *
   * @param after id of the last task handed back before; empty at first
   * @return id of the last task looked at, or null when there are no more
   */
  public String fromStandIn(String standIn, String after, int atMost) {
    List<Task> page = tasksOf(standIn, after).listPage(0, atMost);
    page.stream()
        .filter(task -> !standIn.equals(task.getAssignee()))
        .forEach(task -> offerAnew(task, standIn));
    return last(page, atMost);
  }

  private void replace(ProcessInstance instance, String variable, String from, String to) {
    if (from.equals(runtime.getVariable(instance.getId(), variable))) {
      runtime.setVariable(instance.getId(), variable, to);
    }
  }

  private List<ProcessInstance> about(String clientNo) {
    return clientNo == null
        ? List.of()
        : runtime.createProcessInstanceQuery().processInstanceBusinessKey(clientNo).list();
  }

  private NativeTaskQuery tasksOf(String user, String after) {
    return tasks
        .createNativeTaskQuery()
        .sql(TASKS_OF)
        .parameter("user", user)
        .parameter("after", after);
  }

  private static String last(List<Task> page, int atMost) {
    return page.size() < atMost ? null : page.get(page.size() - 1).getId();
  }

  /** Offers the task to whom the diagram means now; this user and their stand-ins lose it. */
  private void offerAnew(Task task, String loser) {
    Set<String> losers = new HashSet<>(standIns.with(loser));
    Set<String> meant = new HashSet<>(withStandIns(meantByDiagram(task)));
    assignAnew(task, loser);
    losers.removeAll(meant);
    losers.remove(task.getAssignee());
    List<String> offered = offered(task);
    losers.stream()
        .filter(offered::contains)
        .forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
    offer(task, meant, offered);
  }

  private void offerToStandIns(Task task, String absent) {
    assignAnew(task, absent);
    offer(task, standIns.with(absent), offered(task));
  }

  private void offer(Task task, Collection<String> users, List<String> already) {
    users.stream()
        .filter(user -> !already.contains(user))
        .forEach(user -> tasks.addCandidateUser(task.getId(), user));
  }

  /** What nobody else has claimed goes to whom the diagram assigns it to, if to anybody. */
  private void assignAnew(Task task, String loser) {
    String assignee = task.getAssignee();
    if (assignee == null || assignee.equals(loser)) {
      String assigned =
          values(task, definition(task).getAssigneeExpression())
              .map(standIns::unlessAway)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (!Objects.equals(assigned, assignee)) {
        tasks.setAssignee(task.getId(), assigned);
      }
    }
  }

  private List<String> meantByDiagram(Task task) {
    return definition(task).getCandidateUserIdExpressions().stream()
        .flatMap(expression -> values(task, expression))
        .toList();
  }

  private List<String> withStandIns(List<String> users) {
    return users.stream().flatMap(user -> standIns.with(user).stream()).toList();
  }

  private List<String> offered(Task task) {
    List<String> users = new ArrayList<>();
    tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .filter(link -> link.getUserId() != null)
        .forEach(link -> users.add(link.getUserId()));
    return users;
  }

  private static TaskDefinition definition(Task task) {
    return ((TaskEntity) task).getTaskDefinition();
  }

  /** What an expression of the diagram says now: one user id, or several. */
  private static Stream<String> values(Task task, Expression expression) {
    Object value = expression == null ? null : expression.getValue((TaskEntity) task);
    return value instanceof Collection<?> several
        ? several.stream().map(String.class::cast)
        : Stream.ofNullable((String) value);
  }
}
