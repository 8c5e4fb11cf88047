package org.vipprogramme.servicefix;

import static org.vipprogramme.engine.JourneyVariables.REGISTER_NO;
import static org.vipprogramme.engine.JourneyVariables.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.RepairStage;

/** Enters the problem once; a later round goes on with the same entry (R12, R14). */
@Component("enterInRegister")
class EnterInRegister implements JavaDelegate {

  private final ServiceFixService repairs;

  EnterInRegister(ServiceFixService repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClientStage stage = ClientStage.of(execution);
    Long registerNo = RepairStage.registerNo(execution);
    if (registerNo == null) {
      registerNo = repairs.handOver(stage.clientNo(), stage.questionnaireId());
    }
    execution.setVariable(REGISTER_NO, registerNo);
    execution.setVariable(ROUND, repairs.round(registerNo));
  }
}
