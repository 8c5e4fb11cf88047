package org.vipprogramme.questionnaire;

import java.util.StringJoiner;
import org.springframework.stereotype.Service;

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
        AnsweredQuestion.of(section, questionnaires.form(section.formVersionId()))
            .forEach(line -> add(lines, section.section(), line));
      }
    }
    return lines.toString();
  }

  private static void add(StringJoiner lines, String section, AnsweredQuestion line) {
    if (!line.text().isBlank()) {
      lines.add(
          "- %s **%s** %s".formatted(section, line.question(), line.text().replace('\n', ' ')));
    }
  }
}
