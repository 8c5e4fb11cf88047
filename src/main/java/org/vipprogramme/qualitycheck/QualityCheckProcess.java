package org.vipprogramme.qualitycheck;

/**
 * Key and element ids of the process {@code quality-check}: the only place in Java that spells
 * them.
 */
public final class QualityCheckProcess {

  public static final String KEY = "quality-check";

  public static final String OPENING_DONE_START = "StartEvent_OpeningDone";
  public static final String RECORD_QUALITY = "UserTask_RecordQuality";
  public static final String SAVE_QUALITY_ANSWERS = "ServiceTask_SaveQualityAnswers";
  public static final String DECIDE_VERDICT = "BusinessRuleTask_DecideVerdict";
  public static final String RECORD_VERDICT = "ServiceTask_RecordVerdict";
  public static final String QUALITY_GOOD_GATEWAY = "Gateway_QualityGood";
  public static final String QUALITY_GOOD_END = "EndEvent_QualityGood";
  public static final String RECORD_PROBLEM = "UserTask_RecordProblem";
  public static final String SAVE_PROBLEM = "ServiceTask_SaveProblem";
  public static final String QUESTIONNAIRE_PAUSED_END = "EndEvent_QuestionnairePaused";

  private QualityCheckProcess() {}
}
