package org.vipprogramme.questionnaire;

import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Service;
import org.vipprogramme.form.FormSchema;

/**
 * A questionnaire as people read it: each question in the words it was asked in, with its latest
 * answer.
 */
@Service
public class QuestionnaireText {

  private final Questionnaires questionnaires;

  QuestionnaireText(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** One line per answered question in Markdown, section by section; S1 is left out. */
  public String of(long questionnaireId) {
    StringJoiner lines = new StringJoiner("\n");
    for (SectionAnswers section : questionnaires.get(questionnaireId).sections()) {
      if (!section.section().equals("S1")) {
        FormSchema form =
            FormSchema.read(questionnaires.form(section.formVersionId()).schemaJson());
        Map<String, String> labels = form.labels();
        section.values().forEach((key, value) -> add(lines, section.section(), labels, key, value));
      }
    }
    return lines.toString();
  }

  private static void add(
      StringJoiner lines, String section, Map<String, String> labels, String key, Object value) {
    String answer = AnswerText.of(labels, value).replace('\n', ' ');
    if (!answer.isBlank()) {
      lines.add("- %s **%s** %s".formatted(section, labels.getOrDefault(key, key), answer));
    }
  }
}
