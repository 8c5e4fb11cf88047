package org.vipprogramme.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R8")
class CallNextStepTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("call-next-step");

  @ParameterizedTest(name = "{0} at attempt {1}: {2} after {3} h")
  @CsvSource({
    "agreed,       1, meeting,    0",
    "agreed,       9, meeting,    0",
    "call-back,    1, call-again, 0",
    "call-back,    9, call-again, 0",
    "wrong-person, 1, call-again, 0",
    "wrong-person, 8, call-again, 0",
    "wrong-person, 9, head,       0",
    "not-reached,  1, call-again, 4",
    "not-reached,  2, call-again, 4",
    "not-reached,  3, call-again, 16",
    "not-reached,  4, call-again, 16",
    "not-reached,  5, head,       0",
    "refused,      1, head,       0",
    "unheard-of,   1, head,       0",
  })
  void whatFollowsACall(String outcome, int attempts, String step, int waitHours) {
    assertThat(TABLE.decide(Map.of("callOutcome", outcome, "attempts", attempts)))
        .containsEntry("step", step)
        .containsEntry("waitHours", waitHours);
  }
}
