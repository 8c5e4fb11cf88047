package org.vipprogramme.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.vipprogramme.form.FormAnswers;

/**
 * What the Save task behind a user task receives: the checked answers and who gave them. It lives
 * in transient variables, only until the end of the transaction that completed the task.
 *
 * @param answers the checked answers
 * @param by user id of whoever completed the task
 */
public record SubmittedForm(FormAnswers answers, String by) {

  static final String ANSWERS = "submittedAnswers";
  static final String BY = "submittedBy";

  /**
   * Reads it in a delegate.
   *
   * @throws IllegalStateException when the Save task does not directly follow a user task in the
   *     same transaction
   */
  public static SubmittedForm of(VariableScope scope) {
    Object answers = scope.getVariable(ANSWERS);
    if (!(answers instanceof FormAnswers checked)) {
      throw new IllegalStateException(
          "No answers here: a Save task must follow its user task in the same transaction");
    }
    return new SubmittedForm(checked, (String) scope.getVariable(BY));
  }
}
