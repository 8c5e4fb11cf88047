package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/**
 * A campaign of a test's own: its reps are the only ones who take part and its clients the only
 * ones on the list, whatever other tests left in the database.
 */
@TestComponent
public class Campaigning {

  private final Programme programme;
  private final Team team;

  Campaigning(Programme programme, Team team) {
    this.programme = programme;
    this.team = team;
  }

  /** No campaign is live, nobody is in the team, no client is on the list. */
  public void clear() {
    programme.people();
    programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("vip-programme")
        .list()
        .forEach(
            old -> programme.runtime.deleteProcessInstance(old.getId(), "another test begins"));
    programme.jdbc.sql("update campaign set live_mark = null, state = 'CLOSED'").update();
    programme.jdbc.sql("update client set state = 'LEFT' where state = 'ACTIVE'").update();
    programme.jdbc.sql("update rep set active = false").update();
  }

  /** A rep of this campaign with a user of their own. */
  public void rep(String userId, Rep.Dedication dedication) {
    programme.user(userId, userId, "vip-rep");
    String name = userId.substring(0, 1).toUpperCase(Locale.ROOT) + userId.substring(1);
    team.put(new Rep(userId, name, dedication, true));
  }

  /** A client with revenue in whole currency units, and what is known of the acquirer. */
  public String client(String name, long revenue, String acquirer, String relationship) {
    String clientNo = programme.newClient(name, null);
    programme
        .jdbc
        .sql(
            "update client set annual_revenue = ?, acquired_by = ?, relationship = ?"
                + " where client_no = ?")
        .params(revenue * 100, acquirer, relationship, clientNo)
        .update();
    programme.contact(clientNo, "Contact of " + name, "+1 202 555 0100", null);
    return clientNo;
  }

  /** Management starts the programme and appoints Helen; the first wave is today. */
  public ProcessInstance launch() {
    ProcessInstance campaign =
        programme.runtime.startProcessInstanceByKey(
            "vip-programme", (String) null, Map.of("starter", "mary"));
    programme.goOn();
    submit(
        "mary",
        campaign,
        "UserTask_AppointHead",
        Map.of("campaignName", "Summer", "headUser", "helen", "firstDay", programme.today()));
    return campaign;
  }

  /** The head confirms the list and names everybody who is in the team already. */
  public void listAndTeam(ProcessInstance campaign) {
    submit("helen", campaign, "UserTask_ConfirmList", Map.of("listAnswer", "all"));
    submit("helen", campaign, "UserTask_NameTeam", Map.of("teamMembers", team(campaign)));
  }

  /** The rows of the team as the form shows them. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> team(ProcessInstance campaign) {
    Object rows = programme.shown(task(campaign, "UserTask_NameTeam")).get("teamMembers");
    List<Map<String, Object>> members =
        org.camunda.spin.Spin.JSON(rows.toString()).mapTo(ArrayList.class);
    return members;
  }

  /** The head approves the split as it is shown; the first day comes. */
  public void approve(ProcessInstance campaign) {
    submit("helen", campaign, "UserTask_ReviewSplit", Map.of("splitAnswer", "approve"));
    programme.jobs.executeJob(
        programme
            .jobs
            .createJobQuery()
            .processInstanceId(campaign.getId())
            .activityId("IntermediateEvent_FirstDay")
            .singleResult()
            .getId());
    programme.goOn();
  }

  public void submit(
      String user, ProcessInstance campaign, String taskKey, Map<String, Object> answers) {
    programme.submit(user, task(campaign, taskKey), answers);
  }

  public Task task(ProcessInstance campaign, String taskKey) {
    Task task =
        programme
            .tasks
            .createTaskQuery()
            .processInstanceId(campaign.getId())
            .taskDefinitionKey(taskKey)
            .singleResult();
    assertThat(task).as("open %s", taskKey).isNotNull();
    return task;
  }
}
