package org.vipprogramme.clientjourney;

/**
 * Key and element ids of the process {@code client-journey}: the only place in Java that spells
 * them.
 */
public final class ClientJourneyProcess {

  public static final String KEY = "client-journey";

  public static final String TURN_CAME_START = "StartEvent_TurnCame";
  public static final String CALL = "CallActivity_Call";
  public static final String MEETING_AGREED_GATEWAY = "Gateway_MeetingAgreed";
  public static final String CLOSED_BY_HEAD_END = "EndEvent_ClosedByHead";
  public static final String MEETING = "CallActivity_Meeting";
  public static final String MEETING_HELD_GATEWAY = "Gateway_MeetingHeld";
  public static final String QUALITY_CHECK = "CallActivity_QualityCheck";
  public static final String QUALITY_GOOD_GATEWAY = "Gateway_QualityGood";
  public static final String UPSELL_FOLLOW_UP = "CallActivity_UpsellFollowUp";
  public static final String CLIENT_WORKED_END = "EndEvent_ClientWorked";
  public static final String SERVICE_FIX = "CallActivity_ServiceFix";
  public static final String CLIENT_CONFIRMATION = "CallActivity_ClientConfirmation";
  public static final String CLIENT_CONFIRMED_GATEWAY = "Gateway_ClientConfirmed";
  public static final String END_EARLY = "SubProcess_EndEarly";
  public static final String CLIENT_LEFT_START = "StartEvent_ClientLeft";
  public static final String CLIENT_LEFT_END = "EndEvent_ClientLeft";

  private ClientJourneyProcess() {}
}
