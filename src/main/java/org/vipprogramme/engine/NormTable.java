package org.vipprogramme.engine;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.WeeklyNorms;

/** The decision table {@code weekly-norm} for our code (R6). */
@Component
class NormTable implements WeeklyNorms {

  private final Decisions decisions;

  NormTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Norm of(Rep.Dedication dedication) {
    Map<String, Object> row =
        decisions.decide("weekly-norm", Map.of("dedication", dedication.name()));
    return new Norm(number(row, "norm"), number(row, "warnBelowPercent"));
  }

  private static int number(Map<String, Object> row, String output) {
    return ((Number) row.get(output)).intValue();
  }
}
