package org.vipprogramme.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;

/**
 * A questionnaire as one self-contained JSON text, with the questions beside the answers: what is
 * handed over (R12).
 */
@Service
public class QuestionnaireCopy {

  private final Questionnaires questionnaires;
  private final Clients clients;
  private final ObjectMapper json;

  QuestionnaireCopy(Questionnaires questionnaires, Clients clients, ObjectMapper json) {
    this.questionnaires = questionnaires;
    this.clients = clients;
    this.json = json;
  }

  /** The questionnaire as it stands now. */
  public String of(long questionnaireId) {
    Questionnaire questionnaire = questionnaires.get(questionnaireId);
    Client client = clients.get(questionnaire.clientNo());
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("questionnaire", questionnaireId);
    copy.put("clientNo", client.clientNo());
    copy.put("client", client.name());
    copy.put("rep", questionnaire.repId());
    copy.put("metAt", String.valueOf(questionnaire.metAt()));
    copy.put("state", questionnaire.state());
    copy.put("pausedAt", questionnaire.pausedAt().orElse(null));
    copy.put("contacts", clients.contacts(client.clientNo()).stream().map(Contact::name).toList());
    copy.put("sections", questionnaire.sections().stream().map(this::section).toList());
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(copy);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> section(SectionAnswers answers) {
    FormVersion form = questionnaires.form(answers.formVersionId());
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("section", answers.section());
    section.put("savedBy", answers.savedBy());
    section.put("savedAt", answers.savedAt().toString());
    section.put("form", form.formId());
    section.put("formFingerprint", form.fingerprint());
    section.put(
        "answers",
        AnsweredQuestion.of(answers, form).stream()
            .map(line -> Arrays.asList(line.question(), line.answer()))
            .toList());
    return section;
  }
}
