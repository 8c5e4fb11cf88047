package org.vipprogramme.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every decision table in {@code processes}. */
class TableRulesTest {

  private static final String DAYS_OF_MORE_THAN_A_YEAR = "P(4\\d\\d|[5-9]\\d\\d|\\d{4,})D";

  static List<Path> tables() {
    return ProcessFiles.tables();
  }

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @interface ForEveryTable {}

  @ForEveryTable
  void theDecisionIsNamedAsItsFileAndNamesItsRule(Path file) {
    assertThat(all(file, Decision.class))
        .singleElement()
        .satisfies(decision -> assertThat(decision.getId()).isEqualTo(ProcessFiles.stem(file)))
        .satisfies(decision -> assertThat(why(decision)).containsPattern("\\bR\\d+\\b"));
  }

  @ForEveryTable
  void historyIsKeptForANumberOfDaysLongerThanAYear(Path file) {
    assertThat(all(file, Decision.class))
        .extracting(Decision::getCamundaHistoryTimeToLiveString)
        .allSatisfy(days -> assertThat(days).matches(DAYS_OF_MORE_THAN_A_YEAR));
  }

  @ForEveryTable
  void everyRuleHasAnIdWithAMeaningAndASentenceSayingWhy(Path file) {
    assertThat(all(file, Rule.class))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.getId()).matches("Rule_[A-Z]\\w+"))
        .allSatisfy(rule -> assertThat(rule.getId()).doesNotMatch(".*_(?=[a-z]*\\d)[a-z0-9]{7}"))
        .allSatisfy(rule -> assertThat(why(rule)).as(rule.getId()).isNotBlank());
  }

  private static String why(DmnElement element) {
    return element.getDescription() == null ? "" : element.getDescription().getTextContent();
  }

  private static <T extends DmnElement> Collection<T> all(Path file, Class<T> type) {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
  }
}
