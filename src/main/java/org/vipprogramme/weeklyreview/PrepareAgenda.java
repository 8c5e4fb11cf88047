package org.vipprogramme.weeklyreview;

import static org.vipprogramme.engine.JourneyVariables.REVIEW_ID;

import java.util.OptionalLong;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Without an id nothing is left to do: today's review is prepared already. */
@Component("prepareAgenda")
class PrepareAgenda implements JavaDelegate {

  private final WeeklyReviewService reviews;

  PrepareAgenda(WeeklyReviewService reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OptionalLong prepared = reviews.prepare();
    execution.setVariable(REVIEW_ID, prepared.isPresent() ? prepared.getAsLong() : null);
  }
}
