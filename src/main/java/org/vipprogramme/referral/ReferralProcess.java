package org.vipprogramme.referral;

/** Key and element ids of the process {@code referral}: the only place in Java that spells them. */
public final class ReferralProcess {

  public static final String KEY = "referral";

  public static final String REFERRAL_GIVEN_START = "StartEvent_ReferralGiven";
  public static final String WORK_REFERRAL = "UserTask_WorkReferral";
  public static final String SAVE_REFERRAL = "ServiceTask_SaveReferral";
  public static final String REFERRAL_OUTCOME_GATEWAY = "Gateway_ReferralOutcome";
  public static final String WON_END = "EndEvent_Won";
  public static final String MEETING_END = "EndEvent_Meeting";
  public static final String NO_INTEREST_END = "EndEvent_NoInterest";

  private ReferralProcess() {}
}
