package org.vipprogramme.referral;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;

/** What came of a lead (R17). */
@Service
@Transactional
class ReferralService {

  private final Referrals referrals;
  private final Timeline timeline;

  ReferralService(Referrals referrals, Timeline timeline) {
    this.referrals = referrals;
    this.timeline = timeline;
  }

  void record(long referralId, FormAnswers answers, String by) {
    String outcome = answers.text("leadOutcome");
    Referral.State state = Referral.State.valueOf(outcome.toUpperCase(Locale.ROOT));
    referrals.worked(referralId, state, answers.text("leadNotes"), by);
    Referral lead = referrals.get(referralId);
    String text = "Referral " + lead.company() + ": " + outcome + ". " + lead.note();
    timeline.add(lead.givenBy(), by, "referral", text, lead.questionnaireId(), null);
  }
}
