package org.vipprogramme.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The routing values every stage of a client's journey carries.
 *
 * @param repId user id of the rep who owns the client now
 * @param resumed whether the stage runs again after a confirmed repair (R15)
 */
public record ClientStage(String clientNo, String repId, long questionnaireId, boolean resumed) {

  public static ClientStage of(VariableScope variables) {
    return new ClientStage(
        (String) variables.getVariable(JourneyVariables.CLIENT_NO),
        (String) variables.getVariable(JourneyVariables.REP_ID),
        ((Number) variables.getVariable(JourneyVariables.QUESTIONNAIRE_ID)).longValue(),
        "resume".equals(variables.getVariable(JourneyVariables.PURPOSE)));
  }
}
