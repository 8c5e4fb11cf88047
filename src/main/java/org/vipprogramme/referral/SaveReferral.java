package org.vipprogramme.referral;

import static org.vipprogramme.engine.JourneyVariables.REFERRAL_ID;
import static org.vipprogramme.engine.JourneyVariables.REFERRAL_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveReferral")
class SaveReferral implements JavaDelegate {

  private final ReferralService referrals;

  SaveReferral(ReferralService referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    long referralId = ((Number) execution.getVariable(REFERRAL_ID)).longValue();
    referrals.record(referralId, form.answers(), form.by());
    execution.setVariable(REFERRAL_RESULT, form.answers().text("leadOutcome"));
  }
}
