package org.vipprogramme.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.questionnaire.QuestionnaireText;

/** The key people to check in a first meeting; what was answered before in a resumed one. */
@Component
class MeetingPrefill implements TaskPrefill {

  private final Clients clients;
  private final QuestionnaireText text;

  MeetingPrefill(Clients clients, QuestionnaireText text) {
    this.clients = clients;
    this.text = text;
  }

  @Override
  public boolean serves(String processKey) {
    return MeetingProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    if (!MeetingProcess.OPEN_MEETING.equals(taskKey)) {
      return Map.of();
    }
    ClientStage stage = ClientStage.of(variables);
    return stage.resumed()
        ? Map.of("earlierAnswers", text.of(stage.questionnaireId()))
        : Map.of(
            "keyPeople",
            clients.contacts(stage.clientNo()).stream()
                .filter(Contact::isThere)
                .map(MeetingPrefill::row)
                .toList());
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
}
