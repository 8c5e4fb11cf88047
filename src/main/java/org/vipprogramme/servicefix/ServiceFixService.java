package org.vipprogramme.servicefix;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.questionnaire.QuestionnaireCopy;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.register.Register;

/** Hand-over and repair (R12, R13). */
@Service
@Transactional
class ServiceFixService {

  private final Register register;
  private final Questionnaires questionnaires;
  private final QuestionnaireCopy copy;

  ServiceFixService(Register register, Questionnaires questionnaires, QuestionnaireCopy copy) {
    this.register = register;
    this.questionnaires = questionnaires;
    this.copy = copy;
  }

  /** Hands the paused questionnaire over and returns its running number in the register. */
  long handOver(String clientNo, long questionnaireId) {
    Map<String, Object> problem = questionnaires.get(questionnaireId).latest("S5");
    return register.enter(
        clientNo,
        questionnaireId,
        (String) problem.get("problemSeverity"),
        (String) problem.get("problemText"),
        copy.of(questionnaireId));
  }

  int round(long registerNo) {
    return register.get(registerNo).round();
  }

  void dueBy(long registerNo, Instant plan, Instant fix) {
    register.dueBy(registerNo, plan, fix);
  }

  void plan(long registerNo, FormAnswers plan, Instant due, String by) {
    register.plan(registerNo, plan.text("repairOwner"), plan.text("repairPlan"), due, by);
  }

  void logWork(long registerNo, FormAnswers work, String by) {
    String hours =
        work.number("hoursSpent") == null ? "" : " (" + work.number("hoursSpent") + " h)";
    register.log(registerNo, "work", work.text("workDone") + hours, by);
  }

  /** The head of service's word on the work; returns whether it is reported as done. */
  boolean report(long registerNo, FormAnswers report, String by) {
    boolean done = report.text("reportAnswer").equals("done");
    if (done) {
      register.report(registerNo, "Reported as done: " + report.text("reportText"), by);
    } else {
      register.log(registerNo, "report", "Back to work: " + report.text("reportText"), by);
    }
    return done;
  }

  void recordMissedDeadline(long registerNo) {
    register.log(registerNo, "escalation", "A deadline was missed, both heads are told.", "system");
  }

  void recordMeasure(long registerNo, FormAnswers answers, String by) {
    register.log(registerNo, "measure", answers.text("measure"), by);
  }
}
