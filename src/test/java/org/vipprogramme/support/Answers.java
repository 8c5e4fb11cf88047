package org.vipprogramme.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What people answer in the forms, the usual way; a test changes what its story needs. */
public final class Answers {

  private Answers() {}

  /** A moment from now on the engine's clock, as a date-and-time field sends it. */
  public static String in(long hours) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return now.plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** A copy with one answer changed; null takes the answer out. */
  public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> changed = new HashMap<>(answers);
    changed.put(key, value);
    return changed;
  }

  public static Map<String, Object> agreed() {
    return Map.of("callOutcome", "agreed", "agreedFor", in(48));
  }

  public static Map<String, Object> notReached() {
    return Map.of("callOutcome", "not-reached");
  }

  public static Map<String, Object> refused() {
    return Map.of("callOutcome", "refused", "refusalReason", "No time for questionnaires");
  }

  public static Map<String, Object> meetingNow() {
    return Map.of("meetingPlan", "now");
  }

  public static Map<String, Object> opening() {
    return Map.of(
        "meetingHeld", "held",
        "proudOf", "Our own laboratory",
        "howItBegan", "In a garage",
        "plansAhead", "A second plant",
        "whatTheyBuy", "A leased line",
        "whoDecides", "The director");
  }

  public static Map<String, Object> resumedOpening() {
    return Map.of("meetingHeld", "held");
  }

  /** Fast and reliable: the source's own example of good quality. */
  public static Map<String, Object> goodInternet() {
    return Map.of(
        "serviceKind",
        "internet",
        "agreedMbps",
        100,
        "measuredMbps",
        100,
        "failuresLastMonth",
        0,
        "criteria",
        List.of(criterion("Answer within an hour", "within half an hour", "yes")),
        "clientsView",
        "We hardly notice it");
  }

  public static Map<String, Object> slowInternet() {
    return with(goodInternet(), "measuredMbps", 40);
  }

  public static Map<String, Object> criterion(String promised, String delivered, String met) {
    return Map.of("promised", promised, "delivered", delivered, "met", met);
  }

  public static Map<String, Object> problem() {
    return Map.of(
        "problemText", "Every afternoon the line drops to a third",
        "problemSince", "Since March",
        "problemSeverity", "serious",
        "toldClient", true);
  }

  public static Map<String, Object> plan() {
    return Map.of("repairOwner", "eric", "repairPlan", "Replace the port", "repairUntil", in(24));
  }

  public static Map<String, Object> workDone() {
    return Map.of("workDone", "Port replaced", "hoursSpent", 1.5, "workState", "done");
  }

  public static Map<String, Object> reported() {
    return Map.of("reportAnswer", "done", "reportText", "Measured for a day, fine");
  }

  public static Map<String, Object> confirmed(long contactId) {
    return Map.of("clientSays", "all-well", "confirmedWith", String.valueOf(contactId));
  }

  public static Map<String, Object> notAllRight() {
    return Map.of("clientSays", "not-all-right", "clientsWords", "Better, but still slow at noon");
  }

  public static Map<String, Object> volume() {
    return Map.of(
        "volumeTalk",
        "They grow",
        "volumeOffers",
        List.of(offer("Second line", "accepted", 1200.50)));
  }

  public static Map<String, Object> offer(String what, String answer, Number amount) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("offerText", what);
    offer.put("offerAnswer", answer);
    offer.put("offerAmount", amount);
    return offer;
  }

  public static Map<String, Object> newOffers() {
    return Map.of("newTalk", "Telephony interests them");
  }

  public static Map<String, Object> noReferrals() {
    return Map.of("referralsAnswer", "none");
  }

  public static Map<String, Object> twoReferrals() {
    return Map.of(
        "referralsAnswer",
        "given",
        "referralList",
        List.of(
            Map.of(
                "refCompany",
                "Neighbour Ltd",
                "refPerson",
                "Nina North",
                "refIntroduction",
                "INTRODUCES"),
            Map.of("refCompany", "Partner Ltd", "refIntroduction", "NAME_ONLY")));
  }

  public static Map<String, Object> handIn() {
    return Map.of("handedIn", true);
  }

  public static Map<String, Object> saleWon() {
    return Map.of("saleOutcome", "won", "saleAmount", 1500);
  }
}
