package org.vipprogramme.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R4")
class RepAssignmentTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("rep-assignment");

  @ParameterizedTest(name = "{0}, acquirer in the team: {1}: {2}")
  @CsvSource({
    "STRONG, true, KEEP, R4 a",
    "UNSURE, true, MAY, R4 b",
    "FENCED, true, MUST, R4 c",
    "UNKNOWN, true, MAY, Nothing known",
    "STRONG, false, MAY, nobody in the team",
    "UNSURE, false, MAY, nobody in the team",
    "FENCED, false, MAY, nobody in the team",
    "UNKNOWN, false, MAY, nobody in the team"
  })
  void whoMayHaveAClient(
      String relationship, boolean acquirerInTeam, String treatment, String reason) {
    Map<String, Object> answer =
        TABLE.decide(Map.of("relationship", relationship, "acquirerInTeam", acquirerInTeam));

    assertThat(answer).containsEntry("treatment", treatment);
    assertThat((String) answer.get("reason")).contains(reason);
  }
}
