package org.vipprogramme.normwatch;

/**
 * Key and element ids of the process {@code norm-watch}: the only place in Java that spells them.
 */
public final class NormWatchProcess {

  public static final String KEY = "norm-watch";

  public static final String TIME_TO_WATCH_START = "StartEvent_TimeToWatch";
  public static final String FIND_SHORT_REPS = "ServiceTask_FindShortReps";
  public static final String SOMEBODY_SHORT_GATEWAY = "Gateway_SomebodyShort";
  public static final String TALK_TO_REPS = "SubProcess_TalkToReps";
  public static final String REP_SHORT_START = "StartEvent_RepShort";
  public static final String TALK_TO_REP = "UserTask_TalkToRep";
  public static final String SAVE_TALK = "ServiceTask_SaveTalk";
  public static final String AGREED_END = "EndEvent_Agreed";
  public static final String TALKED_END = "EndEvent_Talked";
  public static final String NOBODY_SHORT_END = "EndEvent_NobodyShort";

  private NormWatchProcess() {}
}
