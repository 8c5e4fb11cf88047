package org.vipprogramme.normwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R6")
@Tag("R21")
class WeeklyNormTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("weekly-norm");

  @ParameterizedTest(name = "{0}: {1} a week")
  @CsvSource({"DEDICATED, 15, 100", "COMBINED, 5, 80", "UNHEARD_OF, 5, 80"})
  void whatIsExpectedOfARep(String dedication, int norm, int warnBelowPercent) {
    assertThat(TABLE.decide(Map.of("dedication", dedication)))
        .containsEntry("norm", norm)
        .containsEntry("warnBelowPercent", warnBelowPercent);
  }
}
