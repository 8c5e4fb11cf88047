package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table written row by row as an Excel workbook of one sheet: numbers are numbers, dates are
 * dates, a text is never a formula. The header stays in sight. Only some hundred rows are in
 * memory.
 */
final class ExcelTable {

  private static final int ROWS_AT_ONCE = 200;

  private final Worksheet sheet;
  private int rows;

  private ExcelTable(Worksheet sheet, List<Column> columns) {
    this.sheet = sheet;
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns.size(); column++) {
      sheet.width(column, columns.get(column).width());
      sheet.inlineString(0, column, columns.get(column).title());
      sheet.style(0, column).bold().set();
    }
    rows = 1;
  }

  /**
   * The head of a column.
   *
   * @param width in characters
   */
  record Column(String title, int width) {}

  /** Sends a table to be saved as a file; for failures see {@link Download}. */
  static void send(
      HttpServletResponse response,
      String fileName,
      String sheet,
      List<Column> columns,
      Consumer<ExcelTable> rows) {
    Download.send(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        fileName,
        out -> write(out, sheet, columns, rows));
  }

  // Finished only when all went well: closing would make half a table look whole.
  @SuppressWarnings("resource")
  private static void write(
      OutputStream out, String sheet, List<Column> columns, Consumer<ExcelTable> rows)
      throws IOException {
    Workbook workbook = new Workbook(out, "VIP Programme", "1.0");
    rows.accept(new ExcelTable(workbook.newWorksheet(sheet), columns));
    workbook.finish();
  }

  /**
   * Writes a row of numbers, dates, moments, yes or no, and texts; null is an empty cell.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void row(Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      cell(column, cells[column]);
    }
    rows++;
    if (rows % ROWS_AT_ONCE == 0) {
      flush();
    }
  }

  private void cell(int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(rows, column, number);
    } else if (cell instanceof LocalDateTime moment) {
      sheet.value(rows, column, moment);
      sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
    } else if (cell instanceof LocalDate day) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (cell != null) {
      sheet.inlineString(rows, column, cell.toString());
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
