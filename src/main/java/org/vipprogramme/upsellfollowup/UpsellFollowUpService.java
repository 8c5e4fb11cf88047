package org.vipprogramme.upsellfollowup;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.sales.Offers;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;
import org.vipprogramme.sales.Origin;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;

/** Offers, referrals and hand-in: the second side of the questionnaire (R16, R17, R18). */
@Service
@Transactional
class UpsellFollowUpService {

  private final Opportunities opportunities;
  private final Offers offers;
  private final Referrals referrals;
  private final Questionnaires questionnaires;
  private final Clients clients;
  private final Timeline timeline;

  UpsellFollowUpService(
      Opportunities opportunities,
      Offers offers,
      Referrals referrals,
      Questionnaires questionnaires,
      Clients clients,
      Timeline timeline) {
    this.opportunities = opportunities;
    this.offers = offers;
    this.referrals = referrals;
    this.questionnaires = questionnaires;
    this.clients = clients;
    this.timeline = timeline;
  }

  void requireOfferAllowed(String clientNo) {
    opportunities.requireOfferAllowed(clientNo);
  }

  void recordVolume(String clientNo, long questionnaireId, FormAnswers answers, String by) {
    questionnaires.record(questionnaireId, answers, by);
    offer(clientNo, questionnaireId, Opportunity.Kind.VOLUME, answers.rows("volumeOffers"), by);
  }

  void recordNew(String clientNo, long questionnaireId, FormAnswers answers, String by) {
    questionnaires.record(questionnaireId, answers, by);
    offer(clientNo, questionnaireId, Opportunity.Kind.NEW_GOODS, answers.rows("newGoods"), by);
    offer(
        clientNo,
        questionnaireId,
        Opportunity.Kind.NEW_DIRECTION,
        answers.rows("newDirections"),
        by);
  }

  /** Ids of the offers that the client accepted in this meeting. */
  List<Long> acceptedOffers(long questionnaireId) {
    return opportunities.acceptedIn(questionnaireId);
  }

  /** Records S8 and returns the ids of the new leads; the questionnaire is complete now. */
  List<Long> recordReferrals(
      String clientNo, long questionnaireId, FormAnswers answers, String by) {
    boolean given = answers.text("referralsAnswer").equals("given");
    List<Map<String, Object>> rows = answers.rows("referralList");
    if (given && rows.isEmpty()) {
      throw new InvalidAnswers("Referrals: list at least one, or answer 'None given'.");
    }
    questionnaires.record(questionnaireId, answers, by);
    questionnaires.complete(questionnaireId);
    String namedBy = namedBy(clientNo, answers);
    List<Long> leads =
        rows.stream().map(row -> lead(clientNo, questionnaireId, namedBy, row)).toList();
    String text = given ? leads.size() + " referrals given." : "Asked for referrals: none given.";
    timeline.add(clientNo, by, "referral", text, questionnaireId, null);
    return leads;
  }

  void handIn(String clientNo, long questionnaireId, String by) {
    questionnaires.handIn(questionnaireId, by);
    clients.worked(clientNo);
    timeline.add(
        clientNo, by, "hand-in", "Questionnaire handed in, client worked.", questionnaireId, null);
  }

  void closeSale(String clientNo, long saleId, FormAnswers answers, String by) {
    offers.close(clientNo, saleId, answers, by);
  }

  private void offer(
      String clientNo,
      long questionnaireId,
      Opportunity.Kind kind,
      List<Map<String, Object>> rows,
      String by) {
    offers.record(clientNo, Origin.questionnaire(questionnaireId), row -> kind, rows, by);
  }

  private String namedBy(String clientNo, FormAnswers answers) {
    String id = answers.text("namedBy");
    return id == null ? null : clients.contact(clientNo, Long.parseLong(id)).name();
  }

  private long lead(
      String clientNo, long questionnaireId, String namedBy, Map<String, Object> row) {
    return referrals.add(
        clientNo,
        questionnaireId,
        namedBy,
        (String) row.get("refCompany"),
        (String) row.get("refPerson"),
        (String) row.get("refPhone"),
        (String) row.get("refEmail"),
        Referral.Introduction.valueOf((String) row.get("refIntroduction")));
  }
}
