package org.vipprogramme.questionnaire;

import java.util.List;
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
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      lines.add(
          "- %s **%s** %s".formatted(section, labels.getOrDefault(key, key), plain(labels, value)));
    }
  }

  private static String plain(Map<String, String> labels, Object value) {
    if (value instanceof List<?> rows) {
      StringJoiner all = new StringJoiner("; ");
      rows.forEach(row -> all.add(plain(labels, row)));
      return all.toString();
    }
    if (value instanceof Map<?, ?> row) {
      StringJoiner cells = new StringJoiner(", ");
      row.forEach(
          (key, cell) -> {
            if (cell != null && !Boolean.FALSE.equals(cell)) {
              cells.add(
                  Boolean.TRUE.equals(cell)
                      ? labels.getOrDefault(key.toString(), key.toString())
                      : cell.toString());
            }
          });
      return cells.toString();
    }
    return value.toString().replace('\n', ' ');
  }
}
