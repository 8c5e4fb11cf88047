package org.vipprogramme.engine;

import static org.vipprogramme.engine.JourneyVariables.SALE_ID;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.sales.Money;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;

/** The accepted offer, on the form that closes its sale. */
@Component
class SaleOnForm implements TaskPrefill {

  private static final Set<String> STAGES = Set.of("upsell-follow-up", "relationship-contact");

  private final Opportunities opportunities;

  SaleOnForm(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public boolean serves(String processKey) {
    return STAGES.contains(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return variables.getVariable(SALE_ID) instanceof Number saleId
        ? shown(opportunities.get(saleId.longValue()))
        : Map.of();
  }

  private static Map<String, Object> shown(Opportunity sale) {
    Money amount = new Money(sale.amount(), sale.currency());
    return Map.of(
        "offer",
        sale.description(),
        "offerAmountText",
        sale.amount() == null ? "not named" : amount.major() + " " + sale.currency());
  }
}
