package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;
import static org.vipprogramme.engine.JourneyVariables.HEAD_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.Campaign;
import org.vipprogramme.engine.SubmittedForm;

/** Opens the campaign with the head whom management appointed (R1). */
@Component("saveHead")
class SaveHead implements JavaDelegate {

  private final VipProgrammeService programme;

  SaveHead(VipProgrammeService programme) {
    this.programme = programme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    Campaign campaign = programme.open(form.answers(), form.by());
    execution.setVariable(CAMPAIGN_ID, campaign.id());
    execution.setVariable(HEAD_ID, campaign.head());
  }
}
