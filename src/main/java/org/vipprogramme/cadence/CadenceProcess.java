package org.vipprogramme.cadence;

/** Key and element ids of the process {@code cadence}: the only place in Java that spells them. */
public final class CadenceProcess {

  public static final String KEY = "cadence";

  public static final String EVERY_MORNING_START = "StartEvent_EveryMorning";
  public static final String PLAN_QUESTIONNAIRES = "ServiceTask_PlanQuestionnaires";
  public static final String START_CONTACTS = "ServiceTask_StartContacts";
  public static final String MORE_TO_START_GATEWAY = "Gateway_MoreToStart";
  public static final String CHECK_CAMPAIGN = "ServiceTask_CheckCampaign";
  public static final String CAMPAIGN_DUE_GATEWAY = "Gateway_CampaignDue";
  public static final String START_CAMPAIGN = "ServiceTask_StartCampaign";
  public static final String CAMPAIGN_STARTED_END = "EndEvent_CampaignStarted";
  public static final String NO_CAMPAIGN_DUE_END = "EndEvent_NoCampaignDue";

  private CadenceProcess() {}
}
