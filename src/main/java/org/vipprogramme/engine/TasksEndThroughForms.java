package org.vipprogramme.engine;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.vipprogramme.form.InvalidAnswers;

/**
 * Refuses the side doors out of a task (complete, resolve, BPMN error, escalation): they would take
 * any variable unchecked. The one way is to submit the task's form. Also turns a refusal of answers
 * into the engine exception that REST reports as 400 with our sentence.
 */
class TasksEndThroughForms extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd) {
      throw new AnswersRefused(
          new InvalidAnswers("Please complete this task through its form (submit-form)."));
    }
    try {
      return next.execute(command);
    } catch (InvalidAnswers refusal) {
      throw new AnswersRefused(refusal);
    }
  }
}
