package org.vipprogramme.call;

/** Key and element ids of the process {@code call}: the only place in Java that spells them. */
public final class CallProcess {

  public static final String KEY = "call";

  public static final String CLIENT_TO_CALL_START = "StartEvent_ClientToCall";
  public static final String RECORD_CALL = "UserTask_RecordCall";
  public static final String SAVE_CALL = "ServiceTask_SaveCall";
  public static final String DECIDE_NEXT_STEP = "BusinessRuleTask_DecideNextStep";
  public static final String ROUTE_CALL = "ServiceTask_RouteCall";
  public static final String NEXT_STEP_GATEWAY = "Gateway_NextStep";
  public static final String MEETING_AGREED_END = "EndEvent_MeetingAgreed";
  public static final String TIME_TO_CALL_AGAIN_TIMER = "IntermediateEvent_TimeToCallAgain";
  public static final String DECIDE_ON_CLIENT = "UserTask_DecideOnClient";
  public static final String SAVE_DECISION = "ServiceTask_SaveDecision";
  public static final String HEAD_DECISION_GATEWAY = "Gateway_HeadDecision";
  public static final String CLOSED_BY_HEAD_END = "EndEvent_ClosedByHead";
  public static final String TIME_HEAD_SET_TIMER = "IntermediateEvent_TimeHeadSet";

  /** Variable: what the decision table found, until the next task has read it. */
  static final String CALL_STEP = "callStep";

  private CallProcess() {}
}
