package org.vipprogramme.clientimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file. A row may go on in the next line inside quotation marks. A quotation mark
 * that is never closed spoils its own line only: reading goes on with the line after it.
 */
final class ListRows {

  private static final int MOST_LINES = 20;

  private final ListLines lines;
  private final CSVFormat format;

  ListRows(ListLines lines, char delimiter) {
    this.lines = lines;
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreSurroundingSpaces(true).get();
  }

  /**
   * One row.
   *
   * @param line where it begins
   * @param original exactly as it was given
   * @param cells its values; null when the row cannot be taken apart
   */
  record Row(int line, String original, List<String> cells) {

    boolean isBlank() {
      return cells != null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** The next row, or null at the end of the file. */
  Row next() throws IOException {
    String first = lines.next();
    if (first == null) {
      return null;
    }
    int line = lines.number();
    StringBuilder text = new StringBuilder(first);
    Deque<String> more = new ArrayDeque<>();
    Optional<List<String>> cells = cells(first);
    while (cells.isEmpty() && hasOpenQuote(text) && more.size() < MOST_LINES) {
      String another = lines.next();
      if (another == null || text.length() + another.length() >= ListLines.LONGEST) {
        Optional.ofNullable(another).ifPresent(lines::giveBack);
        break;
      }
      more.push(another);
      cells = cells(text.append('\n').append(another).toString());
    }
    if (cells.isPresent()) {
      return new Row(line, text.toString(), cells.get());
    }
    more.forEach(lines::giveBack);
    return new Row(line, first, null);
  }

  private Optional<List<String>> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return Optional.of(records.isEmpty() ? List.of("") : records.get(0).toList());
    } catch (IOException | UncheckedIOException broken) {
      return Optional.empty();
    }
  }

  private static boolean hasOpenQuote(CharSequence text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }
}
