package org.vipprogramme.dailyreport;

/**
 * Key and element ids of the process {@code daily-report}: the only place in Java that spells them.
 */
public final class DailyReportProcess {

  public static final String KEY = "daily-report";

  public static final String END_OF_DAY_START = "StartEvent_EndOfDay";
  public static final String COMPILE_REPORT = "ServiceTask_CompileReport";
  public static final String TO_BE_TOLD_GATEWAY = "Gateway_ToBeTold";
  public static final String SEND_REPORT = "ServiceTask_SendReport";
  public static final String REPORT_SENT_END = "EndEvent_ReportSent";
  public static final String TOLD_ALREADY_END = "EndEvent_ToldAlready";

  /** Input of the first task: which groups get the report, separated by commas. */
  static final String RECIPIENT_GROUPS = "recipientGroups";

  private DailyReportProcess() {}
}
