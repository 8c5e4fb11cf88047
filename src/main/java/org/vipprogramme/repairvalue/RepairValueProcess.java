package org.vipprogramme.repairvalue;

/**
 * Key and element ids of the process {@code repair-value}: the only place in Java that spells them.
 */
public final class RepairValueProcess {

  public static final String KEY = "repair-value";

  public static final String REPAIR_TO_VALUE_START = "StartEvent_RepairToValue";
  public static final String NOTE_VALUE = "UserTask_NoteValue";
  public static final String SAVE_VALUE = "ServiceTask_SaveValue";
  public static final String VALUE_NOTED_END = "EndEvent_ValueNoted";

  private RepairValueProcess() {}
}
