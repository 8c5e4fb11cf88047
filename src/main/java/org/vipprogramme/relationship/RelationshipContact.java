package org.vipprogramme.relationship;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A meeting that keeps the relationship, without a questionnaire (R24).
 *
 * @param repId user id of the rep who answers for it; who held it, says the timeline
 * @param format where or over what they meet, such as {@code lunch} or {@code sauna}; null until
 *     agreed
 * @param clientAsked whether the client asked for an offer; only then is one recorded (R25)
 * @param clientWords what the client said in asking
 */
@Table("relationship_contact")
public record RelationshipContact(
    @Id Long id,
    String clientNo,
    String repId,
    State state,
    String format,
    Instant agreedFor,
    Instant heldAt,
    String notes,
    boolean clientAsked,
    String clientWords,
    Instant createdAt) {

  /** A contact is live while it is due or agreed. */
  public enum State {
    DUE,
    AGREED,
    HELD,
    DROPPED;

    boolean isLive() {
      return this == DUE || this == AGREED;
    }
  }

  static RelationshipContact due(String clientNo, String repId, Instant now) {
    return new RelationshipContact(
        null, clientNo, repId, State.DUE, null, null, null, null, false, null, now);
  }

  RelationshipContact agreed(String agreedFormat, Instant moment) {
    return new RelationshipContact(
        id,
        clientNo,
        repId,
        State.AGREED,
        agreedFormat,
        moment,
        null,
        null,
        false,
        null,
        createdAt);
  }

  RelationshipContact backToDue() {
    return new RelationshipContact(
        id, clientNo, repId, State.DUE, format, null, null, null, false, null, createdAt);
  }

  RelationshipContact held(String heldNotes, String words, Instant now) {
    return new RelationshipContact(
        id,
        clientNo,
        repId,
        State.HELD,
        format,
        agreedFor,
        now,
        heldNotes,
        words != null,
        words,
        createdAt);
  }

  RelationshipContact dropped(String why) {
    return new RelationshipContact(
        id, clientNo, repId, State.DROPPED, format, agreedFor, null, why, false, null, createdAt);
  }
}
