package org.vipprogramme.upsellfollowup;

/**
 * Key and element ids of the process {@code upsell-follow-up}: the only place in Java that spells
 * them.
 */
public final class UpsellFollowUpProcess {

  public static final String KEY = "upsell-follow-up";

  public static final String QUALITY_GOOD_START = "StartEvent_QualityGood";
  public static final String CHECK_OFFER_BRAKE = "ServiceTask_CheckOfferBrake";
  public static final String OFFER_VOLUME = "UserTask_OfferVolume";
  public static final String SAVE_VOLUME = "ServiceTask_SaveVolume";
  public static final String OFFER_NEW = "UserTask_OfferNew";
  public static final String SAVE_NEW = "ServiceTask_SaveNew";
  public static final String ASK_REFERRALS = "UserTask_AskReferrals";
  public static final String SAVE_REFERRALS = "ServiceTask_SaveReferrals";
  public static final String AFTER_MEETING_PARALLEL = "ParallelGateway_AfterMeeting";
  public static final String HAND_IN = "UserTask_HandIn";
  public static final String SAVE_HAND_IN = "ServiceTask_SaveHandIn";
  public static final String START_REFERRAL = "ServiceTask_StartReferral";
  public static final String CLOSE_SALES = "SubProcess_CloseSales";
  public static final String OFFER_ACCEPTED_START = "StartEvent_OfferAccepted";
  public static final String CLOSE_SALE = "UserTask_CloseSale";
  public static final String SAVE_SALE = "ServiceTask_SaveSale";
  public static final String SALE_CLOSED_END = "EndEvent_SaleClosed";
  public static final String ALL_DONE_PARALLEL = "ParallelGateway_AllDone";
  public static final String FOLLOW_UP_DONE_END = "EndEvent_FollowUpDone";

  private UpsellFollowUpProcess() {}
}
