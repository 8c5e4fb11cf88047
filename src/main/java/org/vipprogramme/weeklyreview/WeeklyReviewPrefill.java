package org.vipprogramme.weeklyreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.People;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.engine.TaskPrefill;

/** The agenda, the earlier decisions that are still open, and who can be given a new one. */
@Component
class WeeklyReviewPrefill implements TaskPrefill {

  private static final List<String> OWNERS =
      List.of(Roles.VIP_HEAD, Roles.SERVICE_HEAD, Roles.MANAGEMENT, Roles.VIP_REP);

  private final WeeklyReviewService reviews;
  private final People people;

  WeeklyReviewPrefill(WeeklyReviewService reviews, People people) {
    this.reviews = reviews;
    this.people = people;
  }

  @Override
  public boolean serves(String processKey) {
    return WeeklyReviewProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    Review review = reviews.get((Long) variables.getVariable(JourneyVariables.REVIEW_ID));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("reviewDayText", review.reviewDay().toString());
    values.put("agendaText", review.agenda());
    values.put("openDecisions", reviews.openDecisions().stream().map(this::row).toList());
    values.put(
        "ownerOptions",
        people.in(OWNERS).stream()
            .map(one -> Map.of("label", one.name(), "value", one.userId()))
            .toList());
    return values;
  }

  private Map<String, Object> row(ReviewDecision decision) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("decisionNo", decision.id());
    row.put("decisionText", decision.text());
    row.put("decisionOwner", people.nameOf(decision.owner()));
    row.put("decisionDue", decision.dueOn().toString());
    row.put("decisionDone", false);
    row.put("decisionNote", Objects.requireNonNullElse(decision.doneNote(), ""));
    return row;
  }
}
