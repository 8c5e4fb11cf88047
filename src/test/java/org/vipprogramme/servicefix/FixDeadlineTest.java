package org.vipprogramme.servicefix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R13")
class FixDeadlineTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("fix-deadline");

  @ParameterizedTest(name = "{0}, round {1}: plan in {2} h, repair in {3} h")
  @CsvSource({
    "outage,     1, 2, 9",
    "serious,    1, 4, 27",
    "annoying,   1, 9, 45",
    "unheard-of, 1, 4, 27",
    "annoying,   2, 2, 9",
    "outage,     3, 2, 9",
  })
  void howSoonAProblemIsPlannedAndRepaired(
      String severity, int round, int planHours, int fixHours) {
    assertThat(TABLE.decide(Map.of("severity", severity, "round", round)))
        .containsEntry("planHours", planHours)
        .containsEntry("fixHours", fixHours)
        .containsEntry("escalateTo", "vip-head,service-head");
  }
}
