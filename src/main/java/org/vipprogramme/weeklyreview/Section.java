package org.vipprogramme.weeklyreview;

import java.util.List;
import java.util.StringJoiner;

/**
 * A part of the agenda.
 *
 * @param lines the first of them, one line of text each
 * @param total how many there are in all
 */
record Section(String title, List<String> lines, long total) {

  /** How many lines of a section an agenda has. */
  static final int MOST = 50;

  static Section of(String title, List<String> lines) {
    return new Section(title, lines, lines.size());
  }

  /** A headline with the number, and a list; reads well as plain text and as Markdown. */
  String text() {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("## %s: %s".formatted(title, total == 0 ? "none" : total)).add("");
    lines.forEach(line -> text.add("- " + line));
    if (total > lines.size()) {
      text.add("- and %d more".formatted(total - lines.size()));
    }
    return text.toString();
  }
}
