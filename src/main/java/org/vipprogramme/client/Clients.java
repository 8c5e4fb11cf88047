package org.vipprogramme.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;

/** The client list and the key people at each client. */
@Service
@Transactional
public class Clients {

  private final ClientRepository clients;
  private final ContactRepository contacts;
  private final ContactKeys keys;
  private final Clock clock;
  private final CalendarSettings calendar;

  Clients(
      ClientRepository clients,
      ContactRepository contacts,
      ContactKeys keys,
      Clock clock,
      CalendarSettings calendar) {
    this.clients = clients;
    this.contacts = contacts;
    this.keys = keys;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * The client with this number.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public Client get(String clientNo) {
    return clients
        .findById(clientNo)
        .orElseThrow(() -> new NoSuchElementException("There is no client " + clientNo + "."));
  }

  /** The same, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Client> find(String clientNo) {
    return clients.findById(clientNo);
  }

  /** Clients by number, duplicates included; the first page is 0. */
  @Transactional(readOnly = true)
  public List<Client> page(int page, int size) {
    return clients.findAllByOrderByClientNo(PageRequest.of(page, size));
  }

  /** The first clients of a rep who are on the list, by number. */
  @Transactional(readOnly = true)
  public List<Client> ofRep(String repId, int atMost) {
    return clients.ofRep(repId, atMost);
  }

  /**
   * How many of a rep's clients somebody else won and fences off, so that they must not go there
   * (R4 c).
   *
   * @param acquirer user id of that other rep
   * @param acquirerName the same rep as the client list may name them
   */
  @Transactional(readOnly = true)
  public long fencedOff(String repId, String acquirer, String acquirerName) {
    return clients.fencedOff(repId, acquirer, acquirerName);
  }

  /** How many clients there are, duplicates included. */
  @Transactional(readOnly = true)
  public long count() {
    return clients.count();
  }

  /** All key people ever known, those who left included, oldest first. */
  @Transactional(readOnly = true)
  public List<Contact> contacts(String clientNo) {
    return contacts.findByClientNoOrderById(clientNo);
  }

  /** Gives the client to a rep (R4: one rep per client). */
  public void assign(String clientNo, String repId) {
    clients.assign(clientNo, repId);
  }

  /**
   * The client's questionnaire was handed in: the client counts as worked (R18) and waits for no
   * campaign any more (R22).
   */
  public void worked(String clientNo) {
    clients.worked(clientNo, clock.instant());
  }

  /** The client is no client any more; what is known of it stays (R27). */
  public void left(String clientNo) {
    clients.stand(clientNo, Client.State.LEFT);
  }

  /** A client who had left is on the list again (R27). */
  public void back(String clientNo) {
    clients.stand(clientNo, Client.State.ACTIVE);
  }

  /** The client was met in person: due dates count from now on (R22, R23). */
  public void met(String clientNo) {
    clients.met(clientNo, clock.instant());
  }

  /** The client wishes no relationship meeting before this day (R24). */
  public void notBefore(String clientNo, LocalDate day) {
    clients.notBefore(clientNo, day);
  }

  /** A new key person (R8, R9). */
  public Contact addContact(String clientNo, String name, String role, String phone, String email) {
    return contacts.save(
        new Contact(
            null,
            clientNo,
            name,
            role,
            phone,
            keys.phone(phone),
            email,
            keys.email(email),
            null,
            clock.instant(),
            null));
  }

  /**
   * What is known of a key person now; the person stays the same entry. Somebody who was only
   * looked at again does not count as updated (R28).
   */
  public Contact updateContact(
      String clientNo,
      long id,
      String name,
      String role,
      String phone,
      String email,
      boolean left) {
    Contact old = contact(clientNo, id);
    LocalDate leftOn = left ? Objects.requireNonNullElse(old.leftOn(), today()) : null;
    Contact now =
        new Contact(
            id,
            clientNo,
            name,
            role,
            phone,
            keys.phone(phone),
            email,
            keys.email(email),
            leftOn,
            old.createdAt(),
            clock.instant());
    return now.saysTheSameAs(old) ? old : contacts.save(now);
  }

  /** Notes that a key person has left the company; the entry stays (R8: wrong person). */
  public void contactLeft(String clientNo, long id) {
    Contact old = contact(clientNo, id);
    updateContact(clientNo, id, old.name(), old.role(), old.phone(), old.email(), true);
  }

  /**
   * A key person of this very client.
   *
   * @throws NoSuchElementException when the client has no such contact
   */
  @Transactional(readOnly = true)
  public Contact contact(String clientNo, long id) {
    return contacts
        .findById(id)
        .filter(contact -> contact.clientNo().equals(clientNo))
        .orElseThrow(
            () -> new NoSuchElementException("Client " + clientNo + " has no contact " + id + "."));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(calendar.timeZone()));
  }
}
