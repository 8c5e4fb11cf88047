package org.vipprogramme.clientimport;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;

/**
 * Keeps what was decided on each pair. A pair that somebody else has decided meanwhile stays so.
 */
@Component("saveDuplicates")
class SaveDuplicates implements JavaDelegate {

  private final Duplicates duplicates;

  SaveDuplicates(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    form.answers().rows("pairs").forEach(row -> decide(row, form.by()));
  }

  private void decide(Map<String, Object> row, String by) {
    long id = FormAnswers.decimal(row.get("pairNo")).longValueExact();
    Object decision = row.get("pairDecision");
    if (decision != null && duplicates.undecided(id).isPresent()) {
      decide(id, Duplicates.Decision.valueOf(decision.toString().toUpperCase(Locale.ROOT)), by);
    }
  }

  private void decide(long id, Duplicates.Decision decision, String by) {
    try {
      duplicates.decide(id, decision, by);
    } catch (IllegalStateException bothWorked) {
      throw new InvalidAnswers(bothWorked.getMessage());
    }
  }
}
