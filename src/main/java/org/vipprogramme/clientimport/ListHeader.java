package org.vipprogramme.clientimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a client list: which columns there are and what separates them.
 *
 * @param original exactly as it was given, without the columns that a download of bad rows adds
 * @param columns the columns by position, in lower case
 * @param returned whether this is a download of bad rows, mended and given again
 */
record ListHeader(String original, char delimiter, List<String> columns, boolean returned) {

  /** What a download of bad rows puts in front of each row. */
  static final List<String> PROBLEM = List.of("problem_line", "problem_column", "problem_reason");

  private static final List<String> NEEDED = List.of("client_no", "name");

  static final List<String> KNOWN =
      List.of(
          "client_no",
          "name",
          "kind",
          "annual_revenue",
          "acquired_by",
          "relationship",
          "service",
          "city",
          "contact_name",
          "contact_role",
          "contact_phone",
          "contact_email",
          "language");

  /**
   * Reads the header.
   *
   * @throws UnreadableList when there is none or a needed column is missing or given twice
   */
  static ListHeader read(ListLines lines) throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      throw new UnreadableList("The file is empty.");
    }
    ListHeader semicolons = of(line, ';');
    ListHeader commas = of(line, ',');
    ListHeader header = semicolons.known() >= commas.known() ? semicolons : commas;
    header.refuseIncomplete();
    return header;
  }

  private static ListHeader of(String line, char delimiter) throws IOException {
    ListLines one = new ListLines(new BufferedReader(new StringReader(line)));
    List<String> cells = new ListRows(one, delimiter).next().cells();
    List<String> columns = new ArrayList<>();
    if (cells != null) {
      cells.forEach(cell -> columns.add(cell.strip().toLowerCase(Locale.ROOT)));
    }
    boolean returned = columns.size() > 3 && columns.subList(0, 3).equals(PROBLEM);
    String original = returned ? cut(line, delimiter) : line;
    return new ListHeader(original, delimiter, List.copyOf(columns), returned);
  }

  private long known() {
    return columns.stream().filter(KNOWN::contains).count();
  }

  private void refuseIncomplete() {
    for (String needed : NEEDED) {
      if (!columns.contains(needed)) {
        throw new UnreadableList(
            "The column '%s' is missing. The first line must name the columns, separated by ';' or"
                    .formatted(needed)
                + " ','; needed are client_no and name.");
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (KNOWN.contains(column) && !seen.add(column)) {
        throw new UnreadableList("The column '%s' is there twice.".formatted(column));
      }
    }
  }

  /** The columns that say nothing to us. */
  List<String> unknown() {
    return columns.stream()
        .filter(column -> !column.isEmpty())
        .filter(column -> !KNOWN.contains(column) && !PROBLEM.contains(column))
        .toList();
  }

  /** Whether a row has as many cells as the header; empty ones at the end do not count. */
  boolean fits(List<String> cells) {
    return cells.size() >= width()
        && cells.subList(width(), cells.size()).stream().allMatch(String::isBlank);
  }

  /** The number of columns without nameless ones at the end. */
  int width() {
    int width = columns.size();
    while (columns.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** The values of a row by known column; blank ones are left out. */
  Map<String, String> values(List<String> cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < width(); i++) {
      String value = cells.get(i).replaceAll("(?U)[\\s\\u00A0\\uFEFF]+", " ").strip();
      if (!value.isEmpty() && KNOWN.contains(columns.get(i))) {
        values.put(columns.get(i), value);
      }
    }
    return values;
  }

  /** The row as the firm gave it, without what a download of bad rows had put in front. */
  String withoutProblem(String row) {
    return returned ? cut(row, delimiter) : row;
  }

  private static String cut(String row, char delimiter) {
    String cell = "(?:\"(?:[^\"]|\"\")*\"|[^\"" + delimiter + "]*)" + delimiter;
    Matcher front = Pattern.compile("(?:" + cell + "){3}").matcher(row);
    return front.lookingAt() ? row.substring(front.end()) : row;
  }
}
