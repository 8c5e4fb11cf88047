package org.vipprogramme.servicefix;

/**
 * Key and element ids of the process {@code service-fix}: the only place in Java that spells them.
 */
public final class ServiceFixProcess {

  public static final String KEY = "service-fix";

  public static final String PROBLEM_FOUND_START = "StartEvent_ProblemFound";
  public static final String ENTER_IN_REGISTER = "ServiceTask_EnterInRegister";
  public static final String DECIDE_DEADLINE = "BusinessRuleTask_DecideDeadline";
  public static final String SET_DEADLINES = "ServiceTask_SetDeadlines";
  public static final String PLAN_REPAIR = "UserTask_PlanRepair";
  public static final String PLAN_OVERDUE_DEADLINE = "BoundaryEvent_PlanOverdue";
  public static final String SAVE_PLAN = "ServiceTask_SavePlan";
  public static final String CARRY_OUT_REPAIR = "SubProcess_CarryOutRepair";
  public static final String REPAIR_PLANNED_START = "StartEvent_RepairPlanned";
  public static final String DO_REPAIR = "UserTask_DoRepair";
  public static final String SAVE_WORK = "ServiceTask_SaveWork";
  public static final String WORK_DONE_GATEWAY = "Gateway_WorkDone";
  public static final String REPORT_REPAIR = "UserTask_ReportRepair";
  public static final String SAVE_REPORT = "ServiceTask_SaveReport";
  public static final String REPORTED_GATEWAY = "Gateway_Reported";
  public static final String WORK_REPORTED_END = "EndEvent_WorkReported";
  public static final String FIX_OVERDUE_DEADLINE = "BoundaryEvent_FixOverdue";
  public static final String REPAIR_REPORTED_END = "EndEvent_RepairReported";
  public static final String RECORD_ESCALATION = "ServiceTask_RecordEscalation";
  public static final String ESCALATE = "SubProcess_Escalate";
  public static final String HEAD_TOLD_START = "StartEvent_HeadTold";
  public static final String NOTE_MISSED_DEADLINE = "UserTask_NoteMissedDeadline";
  public static final String SAVE_MEASURE = "ServiceTask_SaveMeasure";
  public static final String MEASURE_TAKEN_END = "EndEvent_MeasureTaken";
  public static final String ESCALATION_HANDLED_END = "EndEvent_EscalationHandled";

  /** Variable: what the decision table found, until the next task has read it. */
  static final String DEADLINE = "deadline";

  private ServiceFixProcess() {}
}
