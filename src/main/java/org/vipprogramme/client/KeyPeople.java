package org.vipprogramme.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.form.InvalidAnswers;

/** The list of key people as a form shows it before a meeting and takes it after (R9, R28). */
@Service
@Transactional
public class KeyPeople {

  private final Clients clients;

  KeyPeople(Clients clients) {
    this.clients = clients;
  }

  /** The people who are there, one row each, to be checked. */
  @Transactional(readOnly = true)
  public List<Map<String, Object>> rows(String clientNo) {
    return clients.contacts(clientNo).stream()
        .filter(Contact::isThere)
        .map(KeyPeople::row)
        .toList();
  }

  /**
   * Takes the rows back: who is new, who left, what changed.
   *
   * @throws InvalidAnswers when somebody is not a contact of this client; nothing is changed then
   */
  public void bringUpToDate(String clientNo, List<Map<String, Object>> rows) {
    requireOwnContacts(clientNo, rows);
    rows.forEach(person -> bringUpToDate(clientNo, person));
  }

  private static Map<String, Object> row(Contact contact) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("contactId", contact.id());
    row.put("personName", contact.name());
    row.put("personRole", contact.role());
    row.put("personPhone", contact.phone());
    row.put("personEmail", contact.email());
    row.put("personLeft", false);
    return row;
  }

  private void requireOwnContacts(String clientNo, List<Map<String, Object>> people) {
    Set<Long> own =
        clients.contacts(clientNo).stream().map(Contact::id).collect(Collectors.toSet());
    boolean foreign =
        people.stream()
            .map(person -> (Number) person.get("contactId"))
            .anyMatch(id -> id != null && !own.contains(id.longValue()));
    if (foreign) {
      throw new InvalidAnswers("Key people: somebody here is not a contact of this client.");
    }
  }

  private void bringUpToDate(String clientNo, Map<String, Object> person) {
    Number id = (Number) person.get("contactId");
    String name = (String) person.get("personName");
    String role = (String) person.get("personRole");
    String phone = (String) person.get("personPhone");
    String email = (String) person.get("personEmail");
    if (id == null) {
      clients.addContact(clientNo, name, role, phone, email);
    } else {
      boolean left = Boolean.TRUE.equals(person.get("personLeft"));
      clients.updateContact(clientNo, id.longValue(), name, role, phone, email, left);
    }
  }
}
