package org.vipprogramme.repairvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.register.Register;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(RepairValueProcess.KEY)
@Tag("R28")
@DisplayName("R28: what a repair cost once and what it brings every month")
class RepairValueTest {

  private static final Map<String, Object> WORTH =
      Map.of("repairCost", 2500, "revenueBefore", 1000.5, "revenueAfter", 4000);

  @Autowired Programme programme;
  @Autowired Register register;
  @Autowired Timeline timeline;
  @Autowired Http http;

  private String client;
  private long registerNo;
  private ProcessInstance instance;

  @BeforeEach
  void aProblem() {
    client = programme.client("Ash Foods", "rita");
    registerNo =
        register.enter(client, programme.questionnaire(client).id(), "minor", "Slow", "{}");
  }

  @AfterEach
  void nothingIsLeftOpen() {
    if (instance != null && !programme.isOver(instance)) {
      programme.runtime.deleteProcessInstance(instance.getId(), "end of the test");
    }
  }

  @Test
  void theHeadNotesTheValueOfAConfirmedRepair() {
    register.confirm(registerNo, "Lee Lime", "rita");

    Task task = startedBy("helen");
    assertThat(task.getAssignee()).isEqualTo("helen");
    assertThat(task.getDueDate()).isNotNull();
    assertThat(programme.shown(task)).containsEntry("currency", "USD");
    programme.submit("helen", task, answers(registerNo, WORTH));

    assertThat(programme.ends(instance)).containsExactly(RepairValueProcess.VALUE_NOTED_END);
    assertThat(worth("repairCost")).isEqualTo("2500.0");
    assertThat(worth("revenueBefore")).isEqualTo("1000.5");
    assertThat(worth("revenueAfter")).isEqualTo("4000.0");
    assertThat(timeline.latest(client).get(0).text())
        .isEqualTo("Register no. " + registerNo + ". The value of the repair was noted.");
    assertThat(timeline.latest(client).get(0).byUser()).isEqualTo("helen");
  }

  @Test
  void whatIsNotKnownStaysEmptyAndTheLastWordCounts() {
    register.confirm(registerNo, "Lee Lime", "rita");
    http.put("helen", value(), WORTH);

    programme.submit("mary", startedBy("mary"), answers(registerNo, Map.of("repairCost", 30)));

    assertThat(worth("repairCost")).isEqualTo("30.0");
    assertThat(worth("revenueBefore")).isEmpty();
    assertThat(worth("revenueAfter")).isEmpty();
  }

  @Test
  @Tag("R14")
  void aRepairThatTheClientHasNotConfirmedHasNoValueYet() {
    register.report(registerNo, "New cable", "sam");
    Task task = startedBy("helen");

    assertThatThrownBy(() -> programme.submit("helen", task, answers(registerNo, WORTH)))
        .hasMessageContaining(
            "Entry %d of the register is REPORTED: only a repair that the client confirmed",
            registerNo);
    assertThatThrownBy(() -> programme.submit("helen", task, answers(999_999_999, WORTH)))
        .hasMessageContaining("There is no entry 999999999 in the register.");

    assertThat(programme.isOver(instance)).isFalse();
    assertThat(worth("repairCost")).isEmpty();
    Http.Answer refused = http.put("helen", value(), WORTH);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asText()).contains("is REPORTED");
  }

  @Test
  void theHeadNotesItOverRest() {
    register.confirm(registerNo, "Lee Lime", "rita");

    assertThat(http.put("helen", value(), WORTH).status()).isEqualTo(204);

    assertThat(worth("revenueAfter")).isEqualTo("4000.0");
    assertThat(http.put("helen", "/api/register/999999999/value", WORTH).status()).isEqualTo(404);
    for (Object wrong : new Object[] {-1, 1.234, 1e15, "much"}) {
      assertThat(http.put("helen", value(), Map.of("repairCost", wrong)).status())
          .as("%s", wrong)
          .isEqualTo(400);
    }
    assertThat(worth("repairCost")).isEqualTo("2500.0");
  }

  @Test
  void onlyHeadsNoteValues() {
    register.confirm(registerNo, "Lee Lime", "rita");

    for (String other : new String[] {"rita", "sam", "eric", "mo"}) {
      assertThat(http.put(other, value(), WORTH).status()).as(other).isEqualTo(403);
      assertThatThrownBy(() -> startedBy(other)).isInstanceOf(AuthorizationException.class);
    }
    assertThat(worth("repairCost")).isEmpty();
  }

  private Task startedBy(String user) {
    programme.as(
        user, () -> instance = programme.runtime.startProcessInstanceByKey(RepairValueProcess.KEY));
    return programme.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
  }

  private static Map<String, Object> answers(long registerNo, Map<String, Object> worth) {
    Map<String, Object> answers = new HashMap<>(worth);
    answers.put("valuedRegisterNo", registerNo);
    return answers;
  }

  private String value() {
    return "/api/register/" + registerNo + "/value";
  }

  /** As the list of the register shows it. */
  private String worth(String column) {
    JsonNode line =
        http.get("helen", "/api/register?clientNo=" + client).json().get("entries").get(0);
    return line.path(column).asText();
  }
}
