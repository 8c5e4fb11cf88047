package org.vipprogramme.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Which entry of the register a repair stage is about. */
public final class RepairStage {

  private RepairStage() {}

  /** The running number, or null before the problem is entered in the register. */
  public static Long registerNo(VariableScope variables) {
    Number registerNo = (Number) variables.getVariable(JourneyVariables.REGISTER_NO);
    return registerNo == null ? null : registerNo.longValue();
  }
}
