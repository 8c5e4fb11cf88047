package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.relationshipcontact.RelationshipContactProcess.contactId;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.KeyPeople;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.relationship.RelationshipContact;

/** When the client was last met; what was agreed, and the key people to check. */
@Component
class RelationshipContactPrefill implements TaskPrefill {

  private final RelationshipContactService contacts;
  private final Clients clients;
  private final KeyPeople keyPeople;
  private final LocalTimes times;

  RelationshipContactPrefill(
      RelationshipContactService contacts, Clients clients, KeyPeople keyPeople, LocalTimes times) {
    this.contacts = contacts;
    this.clients = clients;
    this.keyPeople = keyPeople;
    this.times = times;
  }

  @Override
  public boolean serves(String processKey) {
    return RelationshipContactProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    RelationshipContact contact = contacts.get(contactId(variables));
    return switch (taskKey) {
      case RelationshipContactProcess.AGREE_CONTACT ->
          Map.of("lastMet", times.text(clients.get(contact.clientNo()).lastContactAt()));
      case RelationshipContactProcess.RECORD_CONTACT -> agreed(contact);
      default -> Map.of();
    };
  }

  private Map<String, Object> agreed(RelationshipContact contact) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("formatText", contact.format());
    values.put("contactTime", times.text(contact.agreedFor()));
    values.put("keyPeople", keyPeople.rows(contact.clientNo()));
    return values;
  }
}
