package org.vipprogramme.sales;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads that clients gave us, each with its origin (R17). */
@Service
@Transactional
public class Referrals {

  private final ReferralRepository referrals;
  private final Clock clock;

  Referrals(ReferralRepository referrals, Clock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  /** A new lead, named by a client in the meeting. */
  public long add(
      String givenBy,
      long questionnaireId,
      String introducedBy,
      String company,
      String person,
      String phone,
      String email,
      Referral.Introduction introduction) {
    return referrals
        .save(
            new Referral(
                null,
                givenBy,
                questionnaireId,
                introducedBy,
                company,
                person,
                phone,
                email,
                introduction,
                Referral.State.LEAD,
                null,
                null,
                clock.instant(),
                null,
                null,
                null))
        .id();
  }

  @Transactional(readOnly = true)
  public Referral get(long id) {
    return referrals.findById(id).orElseThrow();
  }

  /** All leads a client gave us, oldest first. */
  @Transactional(readOnly = true)
  public List<Referral> givenBy(String clientNo) {
    return referrals.findByGivenByOrderById(clientNo);
  }

  /**
   * What became of the lead.
   *
   * @param won what it brought so far (R28); of an unknown amount when it brought nothing or nobody
   *     can say
   */
  public void worked(long id, Referral.State outcome, String note, Money won, String by) {
    referrals.save(get(id).worked(outcome, note, won, by, clock.instant()));
  }
}
