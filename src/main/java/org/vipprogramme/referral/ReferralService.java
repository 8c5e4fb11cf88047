package org.vipprogramme.referral;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.sales.Money;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;

/** What came of a lead (R17). */
@Service
@Transactional
class ReferralService {

  private final Referrals referrals;
  private final Timeline timeline;
  private final String currency;

  ReferralService(
      Referrals referrals, Timeline timeline, @Value("${vip.currency}") String currency) {
    this.referrals = referrals;
    this.timeline = timeline;
    this.currency = currency;
  }

  void record(long referralId, FormAnswers answers, String by) {
    String outcome = answers.text("leadOutcome");
    Referral.State state = Referral.State.valueOf(outcome.toUpperCase(Locale.ROOT));
    Money won = Money.of(answers.number("wonAmount"), currency);
    referrals.worked(referralId, state, answers.text("leadNotes"), won, by);
    Referral lead = referrals.get(referralId);
    String text = "Referral " + lead.company() + ": " + outcome + ". " + lead.note();
    timeline.add(lead.givenBy(), by, "referral", text, lead.questionnaireId(), null);
  }
}
