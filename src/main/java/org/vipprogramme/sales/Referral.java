package org.vipprogramme.sales;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contact named by a client whom our offer may interest (R17), with its origin.
 *
 * @param givenBy number of the client who named it
 * @param introducedBy the person at that client who named it
 * @param workedBy user id of whoever works the lead
 * @param wonAmount what a won lead brought, minor units of the currency; null when not known
 */
@Table("referral")
public record Referral(
    @Id Long id,
    String givenBy,
    long questionnaireId,
    String introducedBy,
    String company,
    String person,
    String phone,
    String email,
    Introduction introduction,
    State state,
    String note,
    String workedBy,
    Instant createdAt,
    Instant closedAt,
    Long wonAmount,
    String currency) {

  /** What the client does for us besides naming the contact. */
  public enum Introduction {
    NAME_ONLY,
    INTRODUCES,
    ARRANGES
  }

  public enum State {
    LEAD,
    WON,
    MEETING,
    NO
  }

  Referral worked(State outcome, String outcomeNote, Money won, String by, Instant now) {
    return new Referral(
        id,
        givenBy,
        questionnaireId,
        introducedBy,
        company,
        person,
        phone,
        email,
        introduction,
        outcome,
        outcomeNote,
        by,
        createdAt,
        now,
        won.minor(),
        won.currency());
  }
}
