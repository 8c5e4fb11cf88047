package org.vipprogramme.sales;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something the client was offered and how they took it (R16).
 *
 * @param questionnaireId where it came up; null for an offer in a relationship meeting
 * @param relationshipContactId the meeting in which the client asked for it (R25); null for an
 *     offer by questionnaire
 * @param amount expected or closed value, minor units of {@code currency}; null when unknown
 * @param currency ISO 4217
 */
@Table("opportunity")
public record Opportunity(
    @Id Long id,
    String clientNo,
    Long questionnaireId,
    Kind kind,
    String description,
    Long amount,
    String currency,
    State state,
    String note,
    Instant createdAt,
    Instant closedAt,
    Long relationshipContactId) {

  /** In the order in which they are brought up (R16). */
  public enum Kind {
    VOLUME,
    NEW_GOODS,
    NEW_DIRECTION
  }

  public enum State {
    INTERESTED,
    ACCEPTED,
    DECLINED,
    WON,
    LOST
  }

  Opportunity closed(State outcome, Long closedAmount, String closedNote, Instant now) {
    return new Opportunity(
        id,
        clientNo,
        questionnaireId,
        kind,
        description,
        closedAmount == null ? amount : closedAmount,
        currency,
        outcome,
        closedNote,
        createdAt,
        now,
        relationshipContactId);
  }
}
