package org.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;

/** The README's table of settings says what the code reads, with the defaults it really has. */
class SettingsTest {

  /** One row: the name, the default in a code span or the word none, what it means. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `(vip\\.[^`]+)` \\| (?:`([^`]*)`|none) \\| \\S.*\\|$");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(vip\\.[^:}]+)(?::([^}]*))?}");

  @Test
  void theReadmeNamesEachSettingWithItsDefault() throws Exception {
    Map<String, String> settings = settings();
    Map<String, String> written = yaml();
    assertThat(settings.keySet())
        .as("application.yaml sets nothing that nobody reads")
        .containsAll(written.keySet());
    settings.putAll(written);

    assertThat(settings).hasSizeGreaterThan(10);
    assertThat(table()).containsExactlyInAnyOrderEntriesOf(settings);
  }

  private static Map<String, String> table() throws IOException {
    Map<String, String> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        table.put(row.group(1), row.group(2) == null ? "" : row.group(2));
      } else {
        assertThat(line).as("a row with one setting").doesNotStartWith("| `vip.");
      }
    }
    return table;
  }

  /** What application.yaml says under vip. */
  private static Map<String, String> yaml() throws IOException {
    var source =
        (EnumerablePropertySource<?>)
            new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
    Map<String, String> values = new TreeMap<>();
    Arrays.stream(source.getPropertyNames())
        .filter(name -> name.startsWith("vip."))
        .forEach(name -> values.put(name, String.valueOf(source.getProperty(name))));
    return values;
  }

  /** Every setting that the code reads, with its default in the code. */
  private static Map<String, String> settings() throws ClassNotFoundException {
    Map<String, String> settings = new TreeMap<>();
    for (Class<?> type : types(ConfigurationProperties.class)) {
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      for (RecordComponent component : type.getRecordComponents()) {
        String name = DataObjectPropertyName.toDashedForm(component.getName());
        settings.put(prefix + "." + name, defaultOf(type, component.getName()));
      }
    }
    for (Class<?> type : types(Component.class)) {
      Stream.of(type.getDeclaredConstructors())
          .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
          .map(parameter -> parameter.getAnnotation(Value.class))
          .filter(value -> value != null)
          .map(value -> PLACEHOLDER.matcher(value.value()))
          .filter(Matcher::find)
          .forEach(name -> settings.put(name.group(1), name.group(2) == null ? "" : name.group(2)));
    }
    return settings;
  }

  private static String defaultOf(Class<?> settings, String name) {
    return Arrays.stream(settings.getDeclaredConstructors())
        .map(Executable::getParameters)
        .flatMap(Arrays::stream)
        .filter(parameter -> parameter.getName().equals(name))
        .map(SettingsTest::defaultOf)
        .findFirst()
        .orElseThrow();
  }

  private static String defaultOf(Parameter parameter) {
    DefaultValue value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? "" : String.join(",", value.value());
  }

  private static List<Class<?>> types(Class<? extends Annotation> annotation)
      throws ClassNotFoundException {
    List<Class<?>> found = new ArrayList<>();
    for (var candidate : new Everything(annotation).findCandidateComponents("org.vipprogramme")) {
      found.add(Class.forName(candidate.getBeanClassName()));
    }
    return found;
  }

  /** Finds what has an annotation, also what is only there under some condition. */
  private static final class Everything extends ClassPathScanningCandidateComponentProvider {

    private final TypeFilter wanted;

    Everything(Class<? extends Annotation> annotation) {
      super(false);
      this.wanted = new AnnotationTypeFilter(annotation);
    }

    @Override
    protected boolean isCandidateComponent(MetadataReader type) throws IOException {
      return wanted.match(type, getMetadataReaderFactory());
    }
  }
}
