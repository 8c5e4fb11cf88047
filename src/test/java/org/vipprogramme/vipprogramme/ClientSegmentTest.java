package org.vipprogramme.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R23")
class ClientSegmentTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("client-segment");

  @ParameterizedTest(name = "place {0} %, revenue down to there {1} %: {2}")
  @CsvSource({
    "1, 3, TOP",
    "5, 40, TOP",
    "1, 100, TOP",
    "6, 26, KEY",
    "10, 25, TOP",
    "20, 25, TOP",
    "20, 64, KEY",
    "20, 80, KEY",
    "20, 100, KEY",
    "21, 22, REGULAR",
    "21, 66, REGULAR",
    "100, 100, REGULAR"
  })
  void whoIsKey(int rankPercent, int sharePercent, String segment) {
    assertThat(TABLE.decide(Map.of("rankPercent", rankPercent, "sharePercent", sharePercent)))
        .containsEntry("segment", segment);
  }
}
