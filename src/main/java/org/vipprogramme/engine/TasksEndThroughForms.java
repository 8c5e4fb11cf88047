package org.vipprogramme.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.vipprogramme.form.InvalidAnswers;

/**
 * Refuses the side doors out of a task (complete, resolve, BPMN error, escalation): they would take
 * any variable unchecked. The one way is to submit the task's form. Also turns a refusal of answers
 * into the engine exception that REST reports as 400 with our sentence.
 */
class TasksEndThroughForms extends CommandInterceptor {

  private static final String THROUGH_THE_FORM =
      "Please complete this task through its form (submit-form).";

  @Override
  public <T> T execute(Command<T> command) {
    if (command.getClass() == CompleteTaskCmd.class) {
      throw new AnswersRefused(new InvalidAnswers(THROUGH_THE_FORM));
    }
    if (command instanceof ResolveTaskCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd) {
      // REST reports this exception as 400 here, and the other one where a task is completed.
      throw new BadUserRequestException(THROUGH_THE_FORM);
    }
    try {
      return next.execute(command);
    } catch (InvalidAnswers refusal) {
      throw new AnswersRefused(refusal);
    }
  }
}
