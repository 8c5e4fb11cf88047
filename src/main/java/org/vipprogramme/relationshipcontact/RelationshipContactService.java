package org.vipprogramme.relationshipcontact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.KeyPeople;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.relationship.RelationshipContact;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.sales.Offers;
import org.vipprogramme.sales.OpenRepair;
import org.vipprogramme.sales.Opportunities;
import org.vipprogramme.sales.Opportunity;
import org.vipprogramme.sales.Origin;

/** What agreeing and holding a relationship meeting leave behind (R23, R24, R25). */
@Service
@Transactional
class RelationshipContactService {

  private final RelationshipContacts contacts;
  private final Clients clients;
  private final KeyPeople keyPeople;
  private final Offers offers;
  private final Opportunities opportunities;
  private final Timeline timeline;
  private final LocalTimes times;

  RelationshipContactService(
      RelationshipContacts contacts,
      Clients clients,
      KeyPeople keyPeople,
      Offers offers,
      Opportunities opportunities,
      Timeline timeline,
      LocalTimes times) {
    this.contacts = contacts;
    this.clients = clients;
    this.keyPeople = keyPeople;
    this.offers = offers;
    this.opportunities = opportunities;
    this.timeline = timeline;
    this.times = times;
  }

  RelationshipContact get(long contactId) {
    return contacts.get(contactId);
  }

  void recordAgreement(long contactId, FormAnswers answers, String by) {
    String clientNo = get(contactId).clientNo();
    String notes = notes(answers.text("agreementNotes"));
    if (answers.text("contactAnswer").equals("agreed")) {
      String format = answers.text("contactFormat");
      var moment = answers.moment("agreedTime").toInstant();
      contacts.agree(contactId, format, moment);
      tell(clientNo, by, "Agreed to meet: " + format + ", " + times.text(moment) + "." + notes);
    } else {
      putOff(contactId, answers.date("wishedFrom"), "The client wishes no meeting", notes, by);
    }
  }

  /**
   * The meeting was held: due dates count from it.
   *
   * @throws InvalidAnswers when the client asked for offers while a repair waits for their word
   */
  void recordHeld(long contactId, FormAnswers answers, String by) {
    String clientNo = get(contactId).clientNo();
    String words = answers.text("askedWords");
    contacts.hold(contactId, answers.text("contactNotes"), words);
    clients.met(clientNo);
    keyPeople.bringUpToDate(clientNo, answers.rows("keyPeople"));
    tell(clientNo, by, "Relationship meeting held." + notes(answers.text("contactNotes")));
    if (words != null) {
      tell(clientNo, by, "The client asked for an offer: " + words);
    }
    offer(clientNo, contactId, answers.rows("askedOffers"), by);
  }

  void recordPostponed(long contactId, FormAnswers answers, String by) {
    contacts.postpone(contactId);
    String notes = notes(answers.text("contactNotes"));
    tell(get(contactId).clientNo(), by, "The relationship meeting was postponed." + notes);
  }

  void recordFellThrough(long contactId, FormAnswers answers, String by) {
    String notes = notes(answers.text("contactNotes"));
    putOff(contactId, answers.date("tryAgainFrom"), "The meeting fell through: none", notes, by);
  }

  /** Ids of the offers that the client accepted in this meeting. */
  List<Long> acceptedOffers(long contactId) {
    return opportunities.acceptedInContact(contactId);
  }

  void closeSale(long contactId, long saleId, FormAnswers answers, String by) {
    offers.close(get(contactId).clientNo(), saleId, answers, by);
  }

  /** The client left (R27). */
  void drop(long contactId) {
    contacts.drop(contactId, "The client left.");
  }

  /** The client's wish counts: the next contact is not due before that day. */
  private void putOff(long contactId, LocalDate until, String what, String notes, String by) {
    String clientNo = get(contactId).clientNo();
    String why = what + " before " + until + "." + notes;
    contacts.drop(contactId, why);
    clients.notBefore(clientNo, until);
    tell(clientNo, by, why);
  }

  private void offer(String clientNo, long contactId, List<Map<String, Object>> rows, String by) {
    Origin origin = Origin.relationshipContact(contactId);
    try {
      offers.record(clientNo, origin, RelationshipContactService::kind, rows, by);
    } catch (OpenRepair brake) {
      throw new InvalidAnswers(
          brake.getMessage() + " Please take the offers out; the client's words stay.");
    }
  }

  private static Opportunity.Kind kind(Map<String, Object> row) {
    String kind = (String) row.get("offerKind");
    return Opportunity.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String notes(String notes) {
    return notes == null ? "" : " " + notes;
  }

  private void tell(String clientNo, String by, String text) {
    timeline.add(clientNo, by, "relationship", text);
  }
}
