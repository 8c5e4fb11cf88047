package org.vipprogramme.qualitycheck;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.questionnaire.Questionnaires;

/** What the quality check leaves behind: answers, verdict, problem and pause (R10, R11). */
@Service
@Transactional
class QualityCheckService {

  private final Questionnaires questionnaires;
  private final Timeline timeline;

  QualityCheckService(Questionnaires questionnaires, Timeline timeline) {
    this.questionnaires = questionnaires;
    this.timeline = timeline;
  }

  void recordAnswers(long questionnaireId, FormAnswers answers, String by) {
    questionnaires.record(questionnaireId, answers, by);
  }

  void recordVerdict(String clientNo, long questionnaireId, String verdict, String by) {
    questionnaires.judge(questionnaireId, verdict);
    String text = verdict.equals("good") ? "Quality is good." : "Quality is not good.";
    timeline.add(clientNo, by, "quality", text, questionnaireId, null);
  }

  void recordProblem(String clientNo, long questionnaireId, FormAnswers problem, String by) {
    questionnaires.record(questionnaireId, problem, by);
    questionnaires.pause(questionnaireId, "S5");
    String text = "Problem recorded, questionnaire paused at S5: " + problem.text("problemText");
    timeline.add(clientNo, by, "quality", text, questionnaireId, null);
  }
}
