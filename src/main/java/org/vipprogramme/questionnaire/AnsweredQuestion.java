package org.vipprogramme.questionnaire;

import java.util.List;
import java.util.Map;
import org.vipprogramme.form.FormSchema;

/**
 * A question in the words it was asked in, with its answer.
 *
 * @param answer as it was stored: text, number, boolean or rows
 * @param text the answer as people read it; empty when there is none
 */
record AnsweredQuestion(String question, Object answer, String text) {

  /** All answers of a section, in the order they were stored in. */
  static List<AnsweredQuestion> of(SectionAnswers section, FormVersion form) {
    Map<String, String> labels = FormSchema.read(form.schemaJson()).labels();
    return section.values().entrySet().stream()
        .map(
            answer ->
                new AnsweredQuestion(
                    labels.getOrDefault(answer.getKey(), answer.getKey()),
                    answer.getValue(),
                    AnswerText.of(labels, answer.getValue())))
        .toList();
  }
}
