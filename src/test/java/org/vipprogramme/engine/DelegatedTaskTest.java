package org.vipprogramme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
class DelegatedTaskTest {

  @Autowired Programme programme;
  @Autowired Timeline timeline;

  @Test
  @Tag("R8")
  void whatAStandInAnswersInADelegatedTaskIsNotLost() {
    String client = programme.client("Delta Works", "rita");
    programme.begin("call", client);
    Task call = programme.task(client, "UserTask_RecordCall");
    programme.as("rita", () -> programme.tasks.claim(call.getId(), "rita"));
    programme.as("helen", () -> programme.tasks.delegateTask(call.getId(), "dan"));

    programme.submit("dan", programme.task(client, "UserTask_RecordCall"), Answers.refused());

    assertThat(programme.open(client)).containsExactly("UserTask_DecideOnClient");
    assertThat(timeline.of(client))
        .anySatisfy(
            event -> {
              assertThat(event.byUser()).isEqualTo("dan");
              assertThat(event.text()).contains("No time for questionnaires");
            });
  }
}
