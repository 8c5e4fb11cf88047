package org.vipprogramme.meeting;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.KeyPeople;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.questionnaire.QuestionnaireText;

/** The key people to check in a first meeting; what was answered before in a resumed one. */
@Component
class MeetingPrefill implements TaskPrefill {

  private final KeyPeople keyPeople;
  private final QuestionnaireText text;

  MeetingPrefill(KeyPeople keyPeople, QuestionnaireText text) {
    this.keyPeople = keyPeople;
    this.text = text;
  }

  @Override
  public boolean serves(String processKey) {
    return MeetingProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    if (!MeetingProcess.OPEN_MEETING.equals(taskKey)) {
      return Map.of();
    }
    ClientStage stage = ClientStage.of(variables);
    return stage.resumed()
        ? Map.of("earlierAnswers", text.of(stage.questionnaireId()))
        : Map.of("keyPeople", keyPeople.rows(stage.clientNo()));
  }
}
