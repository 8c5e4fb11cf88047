package org.vipprogramme.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** One answer as people read it: rows separated by semicolons, ticked boxes by their label. */
final class AnswerText {

  private AnswerText() {}

  static String of(Map<String, String> labels, Object value) {
    if (value instanceof List<?> rows) {
      StringJoiner all = new StringJoiner("; ");
      rows.forEach(row -> all.add(of(labels, row)));
      return all.toString();
    }
    if (value instanceof Map<?, ?> row) {
      StringJoiner cells = new StringJoiner(", ");
      row.forEach((key, cell) -> addCell(cells, labels.get(key), cell));
      return cells.toString();
    }
    return value == null ? "" : value.toString();
  }

  private static void addCell(StringJoiner cells, String label, Object cell) {
    if (Boolean.TRUE.equals(cell)) {
      cells.add(label);
    } else if (cell != null && !Boolean.FALSE.equals(cell)) {
      cells.add(cell.toString());
    }
  }
}
