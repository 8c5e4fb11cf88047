package org.vipprogramme.upsellfollowup;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.questionnaire.QuestionnaireText;
import org.vipprogramme.sales.Money;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;

/** The last personal contact, the filled questionnaire at hand-in, the offer of a sale. */
@Component
class UpsellFollowUpPrefill implements TaskPrefill {

  private final Clients clients;
  private final QuestionnaireText text;
  private final Opportunities opportunities;
  private final LocalTimes times;

  UpsellFollowUpPrefill(
      Clients clients, QuestionnaireText text, Opportunities opportunities, LocalTimes times) {
    this.clients = clients;
    this.text = text;
    this.opportunities = opportunities;
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
      case UpsellFollowUpProcess.CLOSE_SALE ->
          sale(((Number) variables.getVariable(JourneyVariables.SALE_ID)).longValue());
      default -> Map.of();
    };
  }

  private String lastContact(ClientStage stage) {
    Client client = clients.get(stage.clientNo());
    return client.workedAt() == null ? "none recorded" : times.text(client.workedAt());
  }

  private Map<String, Object> sale(long saleId) {
    Opportunity sale = opportunities.get(saleId);
    Money amount = new Money(sale.amount(), sale.currency());
    return Map.of(
        "offer",
        sale.description(),
        "offerAmountText",
        sale.amount() == null ? "not named" : amount.major() + " " + sale.currency());
  }
}
