package org.vipprogramme.engine;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.Client;
import org.vipprogramme.relationship.Rhythms;

/** The decision table {@code contact-cadence} for our code (R22, R23). */
@Component
class RhythmTable implements Rhythms {

  private final Decisions decisions;

  RhythmTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Rhythm of(Client.Segment segment) {
    Map<String, Object> row =
        decisions.decide(
            "contact-cadence", Map.of("segment", segment == null ? "UNKNOWN" : segment.name()));
    return new Rhythm(number(row, "contactEveryMonths"), number(row, "questionnaireEveryMonths"));
  }

  private static int number(Map<String, Object> row, String output) {
    return ((Number) row.get(output)).intValue();
  }
}
