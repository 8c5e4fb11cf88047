package org.vipprogramme.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What modellers own, as it lies in the folder {@code processes}. */
final class ProcessFiles {

  private static final Path FOLDER = Path.of("processes");

  private ProcessFiles() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Path> diagrams() {
    return ending(".bpmn");
  }

  static List<Path> forms() {
    return ending(".form");
  }

  static List<Path> tables() {
    return ending(".dmn");
  }

  static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private static List<Path> ending(String ending) {
    return all().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }
}
