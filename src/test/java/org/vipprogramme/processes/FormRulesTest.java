package org.vipprogramme.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipprogramme.engine.JourneyVariables;

/** What holds for every form in {@code processes}: each rule is a trap somebody fell into. */
class FormRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server can check. A file picker or a document preview breaks the whole form. */
  private static final Set<String> KNOWN =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime",
          "dynamiclist",
          "group",
          "text",
          "spacer",
          "separator",
          "table",
          "image");

  static List<Path> forms() {
    return ProcessFiles.forms();
  }

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @interface ForEveryForm {}

  /** Inside a jar the engine keeps only the bare file name: of two alike one would vanish. */
  @Test
  void fileNamesAreUnique() {
    assertThat(Stream.of(ProcessFiles.diagrams(), ProcessFiles.forms(), ProcessFiles.tables()))
        .allSatisfy(
            files -> assertThat(files).extracting(Path::getFileName).doesNotHaveDuplicates());
  }

  @ForEveryForm
  void theFormIsNamedAsItsFile(Path file) {
    assertThat(form(file).path("id").asText()).isEqualTo(ProcessFiles.stem(file));
  }

  @ForEveryForm
  void theFormIsMadeForTheVersionThatModelersCanCheck(Path file) {
    assertThat(form(file).path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form(file).path("executionPlatformVersion").asText()).startsWith("7.22.");
  }

  @ForEveryForm
  void onlyFieldsThatTheServerChecks(Path file) {
    assertThat(components(file)).extracting(field -> field.path("type").asText()).isSubsetOf(KNOWN);
  }

  /** Collapsed, a list loses every row after the fifth. */
  @ForEveryForm
  void noListCollapses(Path file) {
    assertThat(components(file))
        .filteredOn(field -> field.path("type").asText().equals("dynamiclist"))
        .allSatisfy(list -> assertThat(list.path("disableCollapse").asBoolean()).isTrue())
        .allSatisfy(list -> assertThat(list.path("path").asText()).isNotBlank());
  }

  /** What is readonly comes from our tables. */
  @ForEveryForm
  void everyTextHasALongestLength(Path file) {
    assertThat(components(file))
        .filteredOn(field -> field.path("type").asText().startsWith("text"))
        .filteredOn(field -> !field.path("type").asText().equals("text"))
        .filteredOn(field -> !field.path("readonly").asBoolean())
        .allSatisfy(
            text -> assertThat(text.path("validate").path("maxLength").asInt()).isBetween(1, 8000));
  }

  /** The phone validator takes only Russian numbers. */
  @ForEveryForm
  void noPhoneIsValidatedInTheBrowser(Path file) {
    assertThat(components(file))
        .noneMatch(field -> field.path("validate").path("validationType").asText().equals("phone"));
  }

  /** What is disabled is not submitted; readonly is. */
  @ForEveryForm
  void nothingIsDisabled(Path file) {
    assertThat(components(file)).noneMatch(field -> field.has("disabled"));
  }

  @ForEveryForm
  void optionsAreWrittenDownOrPrefilled(Path file) {
    assertThat(components(file))
        .noneMatch(field -> field.has("valuesExpression"))
        .filteredOn(
            field ->
                Set.of("radio", "select", "checklist", "taglist")
                    .contains(field.path("type").asText()))
        .allSatisfy(field -> assertThat(field.has("values") ^ field.has("valuesKey")).isTrue());
  }

  @ForEveryForm
  void noFieldIsTakenForARoutingVariable(Path file) {
    assertThat(components(file))
        .extracting(FormRulesTest::key)
        .doesNotContainAnyElementsOf(routingVariables());
  }

  @ForEveryForm
  void noKeyComesTwice(Path file) {
    assertThat(keysOnOneLevel(form(file))).doesNotHaveDuplicates();
    assertThat(components(file))
        .filteredOn(field -> field.path("type").asText().equals("dynamiclist"))
        .allSatisfy(list -> assertThat(keysOnOneLevel(list)).doesNotHaveDuplicates());
    assertThat(components(file))
        .extracting(field -> field.path("id").asText())
        .doesNotHaveDuplicates();
  }

  /** A date that may lie in the past says why, in its property {@code past}. */
  @ForEveryForm
  void datesLieAheadOrSayWhyNot(Path file) {
    assertThat(components(file))
        .filteredOn(field -> field.path("type").asText().equals("datetime"))
        .filteredOn(field -> !field.path("subtype").asText().equals("time"))
        .allSatisfy(
            date ->
                assertThat(
                        date.path("disallowPassedDates").asBoolean()
                            || !date.path("properties").path("past").asText().isBlank())
                    .isTrue());
  }

  /** A complaint of the server names the field by its label. */
  @ForEveryForm
  void everyFieldHasALabel(Path file) {
    assertThat(components(file))
        .filteredOn(field -> !key(field).isBlank())
        .allSatisfy(field -> assertThat(field.path("label").asText()).isNotBlank());
  }

  @ForEveryForm
  void everyConditionIsAnExpression(Path file) {
    assertThat(components(file))
        .filteredOn(field -> field.has("conditional"))
        .allSatisfy(
            field -> assertThat(field.path("conditional").path("hide").asText()).startsWith("="));
  }

  private static JsonNode form(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new AssertionError(file + " is not JSON", unreadable);
    }
  }

  private static List<JsonNode> components(Path file) {
    List<JsonNode> found = new ArrayList<>();
    collect(form(file), found);
    return found;
  }

  private static void collect(JsonNode parent, List<JsonNode> found) {
    for (JsonNode child : parent.path("components")) {
      found.add(child);
      collect(child, found);
    }
  }

  /** Fields of groups are on the level of the group; rows of a list are a level of their own. */
  private static List<String> keysOnOneLevel(JsonNode parent) {
    List<String> keys = new ArrayList<>();
    for (JsonNode child : parent.path("components")) {
      if (!key(child).isBlank()) {
        keys.add(key(child));
      }
      if (child.path("type").asText().equals("group")) {
        keys.addAll(keysOnOneLevel(child));
      }
    }
    return keys;
  }

  private static String key(JsonNode field) {
    return field.path("key").asText(field.path("path").asText());
  }

  private static List<String> routingVariables() {
    return Arrays.stream(JourneyVariables.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(FormRulesTest::value)
        .toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
