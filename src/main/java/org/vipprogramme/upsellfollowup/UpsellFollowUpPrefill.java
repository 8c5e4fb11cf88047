package org.vipprogramme.upsellfollowup;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.questionnaire.QuestionnaireText;

/** The last personal contact, and the filled questionnaire at hand-in. */
@Component
class UpsellFollowUpPrefill implements TaskPrefill {

  private final Clients clients;
  private final QuestionnaireText text;
  private final LocalTimes times;

  UpsellFollowUpPrefill(Clients clients, QuestionnaireText text, LocalTimes times) {
    this.clients = clients;
    this.text = text;
    this.times = times;
  }

  @Override
  public boolean serves(String processKey) {
    return UpsellFollowUpProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    ClientStage stage = ClientStage.of(variables);
    return switch (taskKey) {
      case UpsellFollowUpProcess.OFFER_NEW -> Map.of("lastContact", lastContact(stage));
      case UpsellFollowUpProcess.HAND_IN ->
          Map.of("earlierAnswers", text.of(stage.questionnaireId()));
      default -> Map.of();
    };
  }

  private String lastContact(ClientStage stage) {
    Client client = clients.get(stage.clientNo());
    return client.workedAt() == null ? "none recorded" : times.text(client.workedAt());
  }
}
