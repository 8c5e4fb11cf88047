package org.vipprogramme.upsellfollowup;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_CITY;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NAME;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.REFERRAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts a process of its own for a lead: the client's journey does not wait for it (R17). */
@Component("startReferral")
class StartReferral implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    Number referralId = (Number) execution.getVariable(REFERRAL_ID);
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .createProcessInstanceByKey("referral")
        .businessKey("referral-" + referralId)
        .setVariable(REFERRAL_ID, referralId.longValue())
        .setVariable(CLIENT_NO, execution.getVariable(CLIENT_NO))
        .setVariable(CLIENT_NAME, execution.getVariable(CLIENT_NAME))
        .setVariable(CLIENT_CITY, execution.getVariable(CLIENT_CITY))
        .execute();
  }
}
