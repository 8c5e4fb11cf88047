package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;
import static org.vipprogramme.engine.JourneyVariables.SPLIT_DECISION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps what the head chose in the review of the split (R4). */
@Component("saveSplitReview")
class SaveSplitReview implements JavaDelegate {

  private final VipProgrammeService programme;

  SaveSplitReview(VipProgrammeService programme) {
    this.programme = programme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    programme.reviewSplit((Long) execution.getVariable(CAMPAIGN_ID), form.answers(), form.by());
    execution.setVariable(SPLIT_DECISION, form.answers().text("splitAnswer"));
  }
}
