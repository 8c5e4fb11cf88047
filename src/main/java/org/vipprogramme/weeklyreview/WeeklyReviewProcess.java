package org.vipprogramme.weeklyreview;

/**
 * Key and element ids of the process {@code weekly-review}: the only place in Java that spells
 * them.
 */
public final class WeeklyReviewProcess {

  public static final String KEY = "weekly-review";

  public static final String TIME_TO_REVIEW_START = "StartEvent_TimeToReview";
  public static final String PREPARE_AGENDA = "ServiceTask_PrepareAgenda";
  public static final String PREPARED_BEFORE_GATEWAY = "Gateway_PreparedBefore";
  public static final String HOLD_REVIEW = "UserTask_HoldReview";
  public static final String NEXT_REVIEW_DEADLINE = "BoundaryEvent_NextReview";
  public static final String SAVE_MINUTES = "ServiceTask_SaveMinutes";
  public static final String WRITE_MINUTES = "ServiceTask_WriteMinutes";
  public static final String SEND_MINUTES = "ServiceTask_SendMinutes";
  public static final String MINUTES_SENT_END = "EndEvent_MinutesSent";
  public static final String NOT_HELD_END = "EndEvent_NotHeld";
  public static final String NOTHING_TO_DO_END = "EndEvent_NothingToDo";

  /** Variable of the task that writes the mails: the groups that get the minutes. */
  static final String RECIPIENT_GROUPS = "recipientGroups";

  private WeeklyReviewProcess() {}
}
