package org.vipprogramme.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.team.Team;

/**
 * What every form about a client shows: the client, the rep's name, the key people and what
 * happened so far.
 */
@Component
class ClientOnForm implements TaskPrefill {

  private final Clients clients;
  private final Timeline timeline;
  private final Team team;
  private final LocalTimes times;

  ClientOnForm(Clients clients, Timeline timeline, Team team, LocalTimes times) {
    this.clients = clients;
    this.timeline = timeline;
    this.team = team;
    this.times = times;
  }

  @Override
  public boolean serves(String processKey) {
    return true;
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    String clientNo = (String) variables.getVariable(JourneyVariables.CLIENT_NO);
    if (clientNo == null) {
      return Map.of();
    }
    Client client = clients.get(clientNo);
    List<Contact> contacts = clients.contacts(clientNo);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("clientName", client.name());
    values.put("repName", team.nameOf((String) variables.getVariable(JourneyVariables.REP_ID)));
    values.put("contacts", contacts.stream().map(ClientOnForm::shown).toList());
    values.put(
        "contactOptions",
        contacts.stream().filter(Contact::isThere).map(ClientOnForm::option).toList());
    values.put(
        "timeline",
        timeline.latest(clientNo).stream()
            .map(event -> Map.of("at", times.text(event.at()), "text", event.text()))
            .toList());
    values.put(
        "meetingTime", times.text((Date) variables.getVariable(JourneyVariables.MEETING_AT)));
    return values;
  }

  /** One line a person: a form's own conditions would swallow the line's end. */
  private static Map<String, String> shown(Contact contact) {
    StringJoiner line = new StringJoiner(", ");
    Stream.of(contact.name(), contact.role(), contact.phone(), contact.email())
        .filter(Objects::nonNull)
        .forEach(line::add);
    return Map.of("line", line + (contact.isThere() ? "" : " (left the company)"));
  }

  private static Map<String, String> option(Contact contact) {
    String role = contact.role() == null ? "" : ", " + contact.role();
    return Map.of("label", contact.name() + role, "value", contact.id().toString());
  }
}
