package org.vipprogramme.dailyreport;

/**
 * Key and element ids of the process {@code daily-report}: the only place in Java that spells them.
 */
public final class DailyReportProcess {

  public static final String KEY = "daily-report";

  public static final String EVENING_START = "StartEvent_Evening";
  public static final String WORKING_DAY_GATEWAY = "Gateway_WorkingDay";
  public static final String DAY_OFF_END = "EndEvent_DayOff";
  public static final String COMPILE_REPORT = "ServiceTask_CompileReport";
  public static final String WRITTEN_BEFORE_GATEWAY = "Gateway_WrittenBefore";
  public static final String REPORTED_BEFORE_END = "EndEvent_ReportedBefore";
  public static final String SEND_REPORT = "ServiceTask_SendReport";
  public static final String REPORT_SENT_END = "EndEvent_ReportSent";

  /** Input of the task: group ids with commas between. */
  static final String RECIPIENT_GROUPS = "recipientGroups";

  /** Variable: whether this day has its report already. */
  static final String WRITTEN_BEFORE = "writtenBefore";

  private DailyReportProcess() {}
}
