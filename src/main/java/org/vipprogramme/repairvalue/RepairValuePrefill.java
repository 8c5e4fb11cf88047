package org.vipprogramme.repairvalue;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskPrefill;

/** Says in which currency the amounts are. */
@Component
class RepairValuePrefill implements TaskPrefill {

  private final String currency;

  RepairValuePrefill(@Value("${vip.currency}") String currency) {
    this.currency = currency;
  }

  @Override
  public boolean serves(String processKey) {
    return RepairValueProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return Map.of("currency", currency);
  }
}
