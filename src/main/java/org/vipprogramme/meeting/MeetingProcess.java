package org.vipprogramme.meeting;

/** Key and element ids of the process {@code meeting}: the only place in Java that spells them. */
public final class MeetingProcess {

  public static final String KEY = "meeting";

  public static final String MEETING_AGREED_START = "StartEvent_MeetingAgreed";
  public static final String PREPARE_MEETING = "UserTask_PrepareMeeting";
  public static final String MEETING_TIME_DEADLINE = "BoundaryEvent_MeetingTime";
  public static final String SAVE_PREPARATION = "ServiceTask_SavePreparation";
  public static final String MEETING_STANDS_GATEWAY = "Gateway_MeetingStands";
  public static final String POSTPONED_END = "EndEvent_Postponed";
  public static final String MEETING_DAY_TIMER = "IntermediateEvent_MeetingDay";
  public static final String OPEN_MEETING = "UserTask_OpenMeeting";
  public static final String SAVE_OPENING = "ServiceTask_SaveOpening";
  public static final String HELD_GATEWAY = "Gateway_Held";
  public static final String HELD_END = "EndEvent_Held";
  public static final String NO_SHOW_END = "EndEvent_NoShow";
  public static final String POSTPONED_LATE_END = "EndEvent_PostponedLate";

  private MeetingProcess() {}
}
