package org.vipprogramme.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What the engine writes into its history: where a client went, who did what when, and routing
 * variables. Never: what somebody typed (form properties), what a decision table was fed (answers),
 * or the detail of each variable change.
 */
class VipHistoryLevel extends AbstractHistoryLevel {

  static final String NAME = "vip";

  @Override
  public int getId() {
    return 28;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    if (type instanceof HistoryEventTypes known) {
      return switch (known) {
        case FORM_PROPERTY_UPDATE, DMN_DECISION_EVALUATE, VARIABLE_INSTANCE_UPDATE_DETAIL -> false;
        case VARIABLE_INSTANCE_CREATE, VARIABLE_INSTANCE_UPDATE, VARIABLE_INSTANCE_DELETE ->
            entity == null
                || entity instanceof VariableInstanceEntity variable
                    && variable.getTaskId() == null
                    && JourneyVariables.ROUTING.contains(variable.getName());
        default -> true;
      };
    }
    return true;
  }
}
