package org.vipprogramme.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code *Process} class spells exactly what its diagram has, in both directions. */
class ProcessConstantsTest {

  private static final Map<String, Class<?>> CLASSES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.vipprogramme")
              .stream()
              .filter(type -> type.getSimpleName().endsWith("Process"))
              .map(JavaClass::reflect)
              .collect(
                  Collectors.toMap(
                      type -> constants(type).get("KEY"),
                      type -> type,
                      (one, other) -> {
                        throw new AssertionError("The same key in " + one + " and " + other);
                      },
                      TreeMap::new));

  static List<Path> diagrams() {
    return ProcessFiles.diagrams();
  }

  @Test
  void everyDiagramHasAClassAndEveryClassADiagram() {
    assertThat(CLASSES.keySet())
        .containsExactlyInAnyOrderElementsOf(diagrams().stream().map(ProcessFiles::stem).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("diagrams")
  void theClassLiesInThePackageOfThatName(Path file) {
    Class<?> type = CLASSES.get(ProcessFiles.stem(file));
    String joined = ProcessFiles.stem(file).replace("-", "");
    assertThat(type.getPackageName()).isEqualTo("org.vipprogramme." + joined);
    assertThat(type.getSimpleName()).isEqualToIgnoringCase(joined + "Process");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("diagrams")
  void theClassNamesEveryElementAndNoOther(Path file) {
    Map<String, String> constants = constants(CLASSES.get(ProcessFiles.stem(file)));
    constants.remove("KEY");
    assertThat(constants.values())
        .containsExactlyInAnyOrderElementsOf(
            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList());
  }

  /** The public ones: what is not public is a variable of the stage's own. */
  private static Map<String, String> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .collect(Collectors.toMap(Field::getName, ProcessConstantsTest::value));
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
