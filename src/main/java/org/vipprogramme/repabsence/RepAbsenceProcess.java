package org.vipprogramme.repabsence;

/**
 * Key and element ids of the process {@code rep-absence}: the only place in Java that spells them.
 */
public final class RepAbsenceProcess {

  public static final String KEY = "rep-absence";

  public static final String REP_AWAY_START = "StartEvent_RepAway";
  public static final String NOTE_ABSENCE = "UserTask_NoteAbsence";
  public static final String SAVE_ABSENCE = "ServiceTask_SaveAbsence";
  public static final String FIRST_DAY_TIMER = "IntermediateEvent_FirstDay";
  public static final String HAND_TO_STAND_IN = "ServiceTask_HandToStandIn";
  public static final String MORE_TO_HAND_GATEWAY = "Gateway_MoreToHand";
  public static final String NOTE_RETURN = "UserTask_NoteReturn";
  public static final String ABSENCE_OVER_TIMER = "BoundaryEvent_AbsenceOver";
  public static final String SAVE_RETURN = "ServiceTask_SaveReturn";
  public static final String HAND_BACK = "ServiceTask_HandBack";
  public static final String MORE_TO_HAND_BACK_GATEWAY = "Gateway_MoreToHandBack";
  public static final String REP_BACK_END = "EndEvent_RepBack";

  /** How many tasks change hands in one transaction. */
  static final int TASKS_AT_ONCE = 50;

  private RepAbsenceProcess() {}
}
