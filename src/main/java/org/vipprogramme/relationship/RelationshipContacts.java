package org.vipprogramme.relationship;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.relationship.RelationshipContact.State;

/** Relationship meetings from due to held (R23, R24, R25); at most one of a client is live. */
@Service
@Transactional
public class RelationshipContacts {

  private static final Set<State> LIVE = EnumSet.of(State.DUE, State.AGREED);

  private final RelationshipContactRepository contacts;
  private final JdbcClient jdbc;
  private final Clock clock;

  RelationshipContacts(RelationshipContactRepository contacts, JdbcClient jdbc, Clock clock) {
    this.contacts = contacts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A contact is due.
   *
   * @return its id, or nothing when one of this client is live already
   */
  public OptionalLong open(String clientNo, String repId) {
    // Whoever comes second waits for the client's row and then sees the first one's contact.
    jdbc.sql("select client_no from client where client_no = ? for update")
        .param(clientNo)
        .query(String.class)
        .single();
    return contacts.existsByClientNoAndStateIn(clientNo, LIVE)
        ? OptionalLong.empty()
        : OptionalLong.of(
            contacts.save(RelationshipContact.due(clientNo, repId, clock.instant())).id());
  }

  /**
   * The contact with this id.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public RelationshipContact get(long id) {
    return contacts
        .findById(id)
        .orElseThrow(() -> new NoSuchElementException("There is no relationship contact " + id));
  }

  /** All contacts of a client, oldest first. */
  @Transactional(readOnly = true)
  public List<RelationshipContact> of(String clientNo) {
    return contacts.findByClientNoOrderById(clientNo);
  }

  /** The client agreed to meet. */
  public void agree(long id, String format, Instant moment) {
    contacts.save(get(id).agreed(format, moment));
  }

  /** Another day has to be agreed. */
  public void postpone(long id) {
    contacts.save(get(id).backToDue());
  }

  /**
   * The meeting was held.
   *
   * @param clientWords with which the client asked for an offer (R25); null when the client did not
   */
  public void hold(long id, String notes, String clientWords) {
    contacts.save(get(id).held(notes, clientWords, clock.instant()));
  }

  /** There will be no meeting this time. One that was held stays held. */
  public void drop(long id, String why) {
    RelationshipContact contact = get(id);
    if (contact.state().isLive()) {
      contacts.save(contact.dropped(why));
    }
  }
}
