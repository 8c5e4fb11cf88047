package org.vipprogramme.qualitycheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.DecisionTable;

@Tag("R10")
class QualityVerdictTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("quality-verdict");

  @ParameterizedTest(name = "agreed {0}, measured {1}, failures {2}: {3}")
  @CsvSource({
    "100, 100,   0, good",
    "100, 140,   0, good",
    "100, 99.99, 0, problem",
    "100, 40,    0, problem",
    "100, 100,   1, problem",
    "100, 140,   7, problem",
    "100, 40,    7, problem",
    "100, ,      0, problem",
    "100, 100,    , problem",
    ",    100,   0, problem",
  })
  void internetIsGoodWhenFastAsAgreedAndWithoutFailureInTheLastMonth(
      Double agreed, Double measured, Integer failures, String verdict) {
    assertThat(verdict(internet(agreed, measured, failures, List.of()))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "fast and reliable, promise met: {0} -> {1}")
  @CsvSource({"yes, good", "no, problem"})
  void aBrokenPromiseSpoilsEvenFastInternet(String met, String verdict) {
    assertThat(verdict(internet(100.0, 100.0, 0, List.of(promise(met))))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "promises met: {0} -> {1}")
  @CsvSource({"yes, good", "yes yes, good", "no, problem", "yes no yes, problem", "'', problem"})
  void otherServicesAreGoodWhenEveryPromiseCheckedWasMetAndOneWasCheckedAtLeast(
      String promisesMet, String verdict) {
    List<Map<String, Object>> criteria =
        promisesMet
            .lines()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .map(QualityVerdictTest::promise)
            .toList();
    assertThat(verdict(Map.of("serviceKind", "general", "criteria", criteria))).isEqualTo(verdict);
  }

  private static Map<String, Object> promise(String met) {
    return Answers.criterion("Answer within an hour", "as it came", met);
  }

  private static Map<String, Object> internet(
      Double agreed, Double measured, Integer failures, List<Map<String, Object>> criteria) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("serviceKind", "internet");
    answers.put("agreedMbps", agreed);
    answers.put("measuredMbps", measured);
    answers.put("failuresLastMonth", failures);
    answers.put("criteria", criteria);
    return answers;
  }

  private static Object verdict(Map<String, Object> answers) {
    return TABLE.decide(answers).get("verdict");
  }
}
