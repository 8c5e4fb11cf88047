package org.vipprogramme.engine;

import java.util.Set;

/**
 * The process variables that travel through a client's journey: ids and routing values, nothing
 * else. No form field may have one of these names. Everything a person typed lives in our tables.
 */
public final class JourneyVariables {

  public static final String CLIENT_NO = "clientNo";

  /** The company's name for task cards and search; for a private person only "private client". */
  public static final String CLIENT_NAME = "clientName";

  public static final String CLIENT_CITY = "clientCity";

  /** User id of the rep who owns the client. */
  public static final String REP_ID = "repId";

  public static final String QUESTIONNAIRE_ID = "questionnaireId";

  /** {@code first} meeting or {@code resume} after a confirmed repair. */
  public static final String PURPOSE = "purpose";

  public static final String ATTEMPTS = "attempts";
  public static final String NEXT_STEP = "nextStep";
  public static final String CALL_AGAIN_AT = "callAgainAt";
  public static final String WAIT_HOURS = "waitHours";
  public static final String HEAD_DECISION = "headDecision";
  public static final String CALL_RESULT = "callResult";
  public static final String MEETING_AT = "meetingAt";
  public static final String MEETING_STANDING = "meetingStanding";
  public static final String MEETING_RESULT = "meetingResult";

  /**
   * User id of whoever claimed the meeting: the follow-up stages of the same meeting are theirs.
   */
  public static final String MEETING_HOLDER = "meetingHolder";

  public static final String QUALITY_VERDICT = "qualityVerdict";
  public static final String SEVERITY = "severity";
  public static final String REGISTER_NO = "registerNo";
  public static final String ROUND = "round";
  public static final String PLAN_DUE_AT = "planDueAt";
  public static final String FIX_DUE_AT = "fixDueAt";
  public static final String ENGINEER_ID = "engineerId";
  public static final String WORK_RESULT = "workResult";
  public static final String REPORT_RESULT = "reportResult";
  public static final String ESCALATE_TO = "escalateTo";
  public static final String CONFIRMATION = "confirmation";
  public static final String ASK_AGAIN_AT = "askAgainAt";
  public static final String SALES = "sales";
  public static final String SALE_ID = "saleId";
  public static final String REFERRALS = "referrals";
  public static final String REFERRAL_ID = "referralId";
  public static final String REFERRAL_RESULT = "referralResult";
  public static final String IMPORT_ID = "importId";
  public static final String IMPORT_DECISION = "importDecision";

  /** User id of whoever started the process in Tasklist. */
  public static final String STARTER = "starter";

  public static final String CAMPAIGN_ID = "campaignId";

  /** User id of the head of the campaign (R1). */
  public static final String HEAD_ID = "headId";

  /** When the campaign's first wave starts, a date for its timer. */
  public static final String STARTS_AT = "startsAt";

  public static final String LIST_DECISION = "listDecision";
  public static final String SPLIT_DECISION = "splitDecision";

  /** What the campaign does next: {@code start}, {@code wait} or {@code finished}. */
  public static final String WAVE_STATE = "waveState";

  /** Whether the yearly campaign is due (R26). */
  public static final String CAMPAIGN_DUE = "campaignDue";

  public static final String RELATIONSHIP_CONTACT_ID = "relationshipContactId";
  public static final String CONTACT_PLAN = "contactPlan";
  public static final String CONTACT_AT = "contactAt";
  public static final String CONTACT_RESULT = "contactResult";
  public static final String REVIEW_ID = "reviewId";
  public static final String WEEK_STARTS = "weekStarts";
  public static final String NORM_STANDING = "normStanding";

  /** User ids of the reps who will miss the norm (R21). */
  public static final String SHORT_REPS = "shortReps";

  public static final String MOVE_SCOPE = "moveScope";
  public static final String FROM_REP = "fromRep";
  public static final String TO_REP = "toRep";
  public static final String ABSENCE_ID = "absenceId";
  public static final String AWAY_FROM = "awayFrom";
  public static final String AWAY_UNTIL = "awayUntil";

  /** Whether another round of bounded size is needed. */
  public static final String MORE_TO_DO = "moreToDo";

  /** Id of the last task handed over so far; none when there are no more. */
  public static final String HANDED_UP_TO = "handedUpTo";

  /** Why a journey ended before its time: {@code left}. */
  public static final String JOURNEY_END = "journeyEnd";

  /** What became of a client: {@code left} or {@code back}. */
  public static final String STANDING = "standing";

  public static final String REPORT_DAY = "reportDay";

  /** What history may keep of variables. */
  static final Set<String> ROUTING =
      Set.of(
          CLIENT_NO,
          CLIENT_NAME,
          CLIENT_CITY,
          REP_ID,
          QUESTIONNAIRE_ID,
          PURPOSE,
          ATTEMPTS,
          NEXT_STEP,
          CALL_AGAIN_AT,
          HEAD_DECISION,
          CALL_RESULT,
          MEETING_AT,
          MEETING_STANDING,
          MEETING_RESULT,
          MEETING_HOLDER,
          QUALITY_VERDICT,
          SEVERITY,
          REGISTER_NO,
          ROUND,
          PLAN_DUE_AT,
          FIX_DUE_AT,
          ENGINEER_ID,
          WORK_RESULT,
          REPORT_RESULT,
          CONFIRMATION,
          ASK_AGAIN_AT,
          SALE_ID,
          REFERRAL_ID,
          REFERRAL_RESULT,
          IMPORT_ID,
          IMPORT_DECISION,
          STARTER,
          CAMPAIGN_ID,
          HEAD_ID,
          STARTS_AT,
          LIST_DECISION,
          SPLIT_DECISION,
          WAVE_STATE,
          CAMPAIGN_DUE,
          RELATIONSHIP_CONTACT_ID,
          CONTACT_PLAN,
          CONTACT_AT,
          CONTACT_RESULT,
          REVIEW_ID,
          WEEK_STARTS,
          NORM_STANDING,
          MOVE_SCOPE,
          FROM_REP,
          TO_REP,
          ABSENCE_ID,
          AWAY_FROM,
          AWAY_UNTIL,
          MORE_TO_DO,
          HANDED_UP_TO,
          JOURNEY_END,
          STANDING,
          REPORT_DAY);

  private JourneyVariables() {}
}
