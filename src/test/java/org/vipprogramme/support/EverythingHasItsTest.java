package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whoever adds a process or a decision table adds the test class of the same name, which then must
 * pass every element or hit every rule (see {@link ProcessCoverage}, {@link DecisionTable}).
 */
class EverythingHasItsTest {

  private static final PathMatchingResourcePatternResolver FILES =
      new PathMatchingResourcePatternResolver();

  @TestFactory
  Stream<DynamicTest> everyProcess() throws IOException {
    return keys("bpmn")
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () ->
                        assertThat(testClass(key, packageOf(key)))
                            .as(
                                "%s in package %s",
                                ProcessCoverage.testClassOf(key), packageOf(key))
                            .hasAnnotation(ProgrammeTest.class)));
  }

  @TestFactory
  Stream<DynamicTest> everyDecisionTable() throws IOException {
    return keys("dmn")
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () ->
                        assertThat(testClass(key, "*").getDeclaredFields())
                            .as("the %s of %s", DecisionTable.class, key)
                            .anyMatch(field -> field.getType() == DecisionTable.class)));
  }

  private static Stream<String> keys(String ending) throws IOException {
    Resource[] files = FILES.getResources("classpath*:processes/**/*." + ending);
    assertThat(files).isNotEmpty();
    return Arrays.stream(files).map(file -> file.getFilename().replace("." + ending, ""));
  }

  private static String packageOf(String processKey) {
    return processKey.replace("-", "");
  }

  private static Class<?> testClass(String key, String inPackage) throws Exception {
    String name = ProcessCoverage.testClassOf(key);
    Resource[] found =
        FILES.getResources("classpath*:org/vipprogramme/" + inPackage + "/" + name + ".class");
    assertThat(found).as("test class %s in org.vipprogramme.%s", name, inPackage).hasSize(1);
    String[] path = found[0].getURI().toString().split("/");
    return Class.forName("org.vipprogramme." + path[path.length - 2] + "." + name);
  }
}
