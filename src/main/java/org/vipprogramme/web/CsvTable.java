package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table written row by row as CSV for spreadsheets: commas, CRLF, and a byte order mark in front
 * so that UTF-8 is seen. A text that a spreadsheet would take for a formula begins with an
 * apostrophe. Nothing is kept in memory.
 */
public final class CsvTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CSVPrinter printer;

  /**
   * Writes the header.
   *
   * @throws UncheckedIOException when the header cannot be written
   */
  public CsvTable(Appendable out, List<String> header) {
    try {
      out.append(BYTE_ORDER_MARK);
      printer = CSVFormat.DEFAULT.print(out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    row(header.toArray());
  }

  /**
   * Sends a table to be saved as a file.
   *
   * @param fileName with its ending and best with a date
   * @param rows writes the rows; when it fails after the first of them went out, the connection is
   *     broken off, so that nobody takes half a table for the whole
   */
  public static void send(
      HttpServletResponse response, String fileName, List<String> header, Consumer<CsvTable> rows) {
    Download.send(
        response,
        "text/csv;charset=UTF-8",
        fileName,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          rows.accept(new CsvTable(text, header));
          text.flush();
        });
  }

  /**
   * Writes a row: numbers without an exponent, local moments to the minute, other dates and moments
   * as their ISO text, null as an empty cell.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void row(Object... cells) {
    try {
      printer.printRecord(Arrays.stream(cells).map(CsvTable::text));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Object text(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof LocalDateTime moment) {
      return MINUTES.format(moment);
    }
    return cell instanceof Number || cell == null ? cell : harmless(cell.toString());
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
