package org.vipprogramme.upsellfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;

/**
 * The offer brake: fails while a repair waits for the client (R11), which Cockpit shows as an
 * incident.
 */
@Component("checkOfferBrake")
class CheckOfferBrake implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  CheckOfferBrake(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUp.requireOfferAllowed(ClientStage.of(execution).clientNo());
  }
}
