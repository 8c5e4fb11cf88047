package org.vipprogramme.vipprogramme;

/**
 * Key and element ids of the process {@code vip-programme}: the only place in Java that spells
 * them.
 */
public final class VipProgrammeProcess {

  public static final String KEY = "vip-programme";

  public static final String CAMPAIGN_WANTED_START = "StartEvent_CampaignWanted";
  public static final String APPOINT_HEAD = "UserTask_AppointHead";
  public static final String SAVE_HEAD = "ServiceTask_SaveHead";
  public static final String CONFIRM_LIST = "UserTask_ConfirmList";
  public static final String SAVE_LIST = "ServiceTask_SaveList";
  public static final String LIST_COMPLETE_GATEWAY = "Gateway_ListComplete";
  public static final String LIST_LOOKED_AT_AGAIN_TIMER = "IntermediateEvent_ListLookedAtAgain";
  public static final String NAME_TEAM = "UserTask_NameTeam";
  public static final String SAVE_TEAM = "ServiceTask_SaveTeam";
  public static final String CLASSIFY_CLIENTS = "ServiceTask_ClassifyClients";
  public static final String PROPOSE_SPLIT = "ServiceTask_ProposeSplit";
  public static final String REVIEW_SPLIT = "UserTask_ReviewSplit";
  public static final String SAVE_SPLIT_REVIEW = "ServiceTask_SaveSplitReview";
  public static final String SPLIT_APPROVED_GATEWAY = "Gateway_SplitApproved";
  public static final String APPROVE_SPLIT = "ServiceTask_ApproveSplit";
  public static final String FIRST_DAY_TIMER = "IntermediateEvent_FirstDay";
  public static final String PLAN_WAVE = "ServiceTask_PlanWave";
  public static final String WHAT_NOW_GATEWAY = "Gateway_WhatNow";
  public static final String START_JOURNEYS = "ServiceTask_StartJourneys";
  public static final String TIME_TO_LOOK_TIMER = "IntermediateEvent_TimeToLook";
  public static final String CLOSE_CAMPAIGN = "ServiceTask_CloseCampaign";
  public static final String REVIEW_RESULTS = "UserTask_ReviewResults";
  public static final String SAVE_RESULTS = "ServiceTask_SaveResults";
  public static final String CAMPAIGN_REVIEWED_END = "EndEvent_CampaignReviewed";

  private VipProgrammeProcess() {}
}
