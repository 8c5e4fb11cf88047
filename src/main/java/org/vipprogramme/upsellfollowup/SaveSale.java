package org.vipprogramme.upsellfollowup;

import static org.vipprogramme.engine.JourneyVariables.SALE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveSale")
class SaveSale implements JavaDelegate {

  private final UpsellFollowUpService followUp;

  SaveSale(UpsellFollowUpService followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    long saleId = ((Number) execution.getVariable(SALE_ID)).longValue();
    followUp.closeSale(ClientStage.of(execution).clientNo(), saleId, form.answers(), form.by());
  }
}
