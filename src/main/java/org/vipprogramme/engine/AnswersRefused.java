package org.vipprogramme.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.vipprogramme.form.InvalidAnswers;

/**
 * {@link InvalidAnswers} as the engine's REST API understands it: status 400, message unchanged,
 * task still open.
 */
public class AnswersRefused extends FormFieldValidationException {

  AnswersRefused(InvalidAnswers refusal) {
    super(null, refusal.getMessage(), refusal);
  }
}
