package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/**
 * Whoever adds a process or a decision table adds a test that passes all of it (see {@link
 * PassesWhole}) or hits all of its rules (see {@link DecisionTable}).
 */
class EverythingHasItsTest {

  @Test
  void everyProcessIsPassedWholeByATestClass() throws Exception {
    List<String> passed =
        testClasses(new AnnotationTypeFilter(PassesWhole.class)).stream()
            .peek(test -> assertThat(test).hasAnnotation(ProgrammeTest.class))
            .map(test -> test.getAnnotation(PassesWhole.class).value())
            .toList();
    assertThat(passed).containsExactlyInAnyOrderElementsOf(keys("bpmn"));
  }

  @Test
  void everyDecisionTableHasATestClassOfItsName() throws Exception {
    List<String> tables = keys("dmn");
    List<Class<?>> tests =
        testClasses(
            (type, readers) ->
                tables.stream()
                    .anyMatch(key -> type.getClassMetadata().getClassName().endsWith(name(key))));
    assertThat(tests)
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(
            tables.stream().map(key -> name(key).substring(1)).toList());
    assertThat(tests)
        .allSatisfy(
            test ->
                assertThat(test.getDeclaredFields())
                    .anyMatch(field -> field.getType() == DecisionTable.class));
  }

  private static String name(String tableKey) {
    return Arrays.stream(tableKey.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
        .collect(Collectors.joining("", ".", "Test"));
  }

  private static List<String> keys(String ending) throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:processes/**/*." + ending);
    assertThat(files).isNotEmpty();
    return Arrays.stream(files).map(file -> file.getFilename().replace("." + ending, "")).toList();
  }

  private static List<Class<?>> testClasses(TypeFilter wanted) throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(wanted);
    List<Class<?>> found = new ArrayList<>();
    for (var candidate : scanner.findCandidateComponents("org.vipprogramme")) {
      found.add(Class.forName(candidate.getBeanClassName()));
    }
    return found;
  }
}
