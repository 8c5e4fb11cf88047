package org.vipprogramme.clientimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vipprogramme.persistence.TableStatistics;

/**
 * The import of the client list (R2). {@link #read} is the dry run: it checks the file and says
 * what importing it would change. {@link #apply} imports what was read. Every step commits by
 * itself, whatever transaction the caller is in, so that a list of any length takes little memory.
 */
@Service
public class ClientImport {

  /** How many bad rows and how many pairs a report shows. */
  public static final int SHOWN = 100;

  private static final int ROWS_AT_ONCE = 1000;
  private static final int LONGEST_FILE_NAME = 255;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ImportRunRepository runs;
  private final RowCheck rowCheck;
  private final StagedRows rows;
  private final ListMerge merge;
  private final DuplicateSearch search;
  private final TableStatistics statistics;
  private final Duplicates duplicates;
  private final OldImports old;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  ClientImport(
      ImportRunRepository runs,
      RowCheck rowCheck,
      StagedRows rows,
      ListMerge merge,
      DuplicateSearch search,
      TableStatistics statistics,
      Duplicates duplicates,
      OldImports old,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.runs = runs;
    this.rowCheck = rowCheck;
    this.rows = rows;
    this.merge = merge;
    this.search = search;
    this.statistics = statistics;
    this.duplicates = duplicates;
    this.old = old;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Reads and checks a client list; the clients themselves do not change.
   *
   * @param file opened several times
   * @param fileName for the report
   * @param by user id of whoever gave the file, or {@code system}
   * @return what importing it would change
   * @throws UnreadableList when the file is no client list at all
   */
  public ImportReport read(InputStreamSource file, String fileName, String by) {
    old.forget();
    ListText text = ListText.of(file);
    try (var reader = text.open()) {
      ListLines lines = new ListLines(reader);
      ListHeader header = ListHeader.read(lines);
      ImportRun begun = ImportRun.begin(shortName(fileName), text, header, by, clock.instant());
      ImportRun run = ownTransaction.execute(status -> runs.save(begun));
      try {
        stage(run.id(), lines, header);
        check(run.id());
      } catch (IOException | RuntimeException failure) {
        inOwnTransaction(() -> forget(run));
        throw failure;
      }
      return report(run.id());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Imports the good rows of a list that was read. An import that was interrupted goes on; one that
   * is done is left as it is.
   *
   * @throws NoSuchElementException when there is no such import
   * @throws IllegalStateException when the list was discarded or is still being read
   */
  public ImportReport apply(long importId) {
    inOwnTransaction(() -> runs.begin(importId));
    ImportRun run = run(importId);
    switch (run.state()) {
      case IMPORTED -> {}
      case IMPORTING -> importGoodRows(run);
      default ->
          throw new IllegalStateException(
              "Import %d cannot be applied: it is %s.".formatted(importId, run.state()));
    }
    return report(importId);
  }

  /**
   * Gives up a list that was read; its bad rows can still be downloaded.
   *
   * @throws NoSuchElementException when there is no such import
   * @throws IllegalStateException when it has begun to be imported
   */
  public void discard(long importId) {
    ImportRun run = run(importId);
    if (run.state() != ImportRun.State.STAGED && run.state() != ImportRun.State.DISCARDED) {
      throw new IllegalStateException(
          "Import %d cannot be discarded: it is %s.".formatted(importId, run.state()));
    }
    inOwnTransaction(
        () -> {
          runs.state(importId, ImportRun.State.DISCARDED);
          rows.removeGood(importId);
          search.forget(importId);
        });
  }

  /**
   * What the import found and did so far.
   *
   * @throws NoSuchElementException when there is no such import
   */
  public ImportReport report(long importId) {
    ImportRun run = run(importId);
    return new ImportReport(
        run,
        rows.bad(importId, SHOWN),
        run.state() == ImportRun.State.STAGED
            ? search.pairs(importId, SHOWN)
            : duplicates.undecided(importId, SHOWN));
  }

  /**
   * Writes the bad rows as CSV, to be mended and imported again: the original header and rows,
   * exactly as they were given, behind three columns that say what is wrong. An import ignores
   * these three. They stand in front because a bad row may have too few or too many cells. Of an
   * old import only the header is left, see {@link OldImports}.
   *
   * @param out UTF-8; begins with a byte order mark, so that spreadsheets see that
   * @throws NoSuchElementException when there is no such import
   */
  public void writeBadRows(long importId, Appendable out) throws IOException {
    ImportRun run = run(importId);
    CSVPrinter front =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(run.delimiter())
            .setRecordSeparator(run.delimiter())
            .get()
            .print(out);
    out.append(BYTE_ORDER_MARK);
    front.printRecord(ListHeader.PROBLEM);
    out.append(run.header()).append("\r\n");
    // Inside a transaction the database hands the rows over bit by bit.
    inOwnTransaction(() -> rows.eachBad(importId, row -> write(row, front, out)));
  }

  private static void write(CheckedRow row, CSVPrinter front, Appendable out) {
    try {
      front.printRecord(row.line(), row.problemColumn(), row.problemReason());
      out.append(row.original()).append("\r\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void stage(long runId, ListLines lines, ListHeader header) throws IOException {
    ListRows source = new ListRows(lines, header.delimiter());
    List<CheckedRow> batch = new ArrayList<>(ROWS_AT_ONCE);
    for (ListRows.Row row = source.next(); row != null; row = source.next()) {
      if (!row.isBlank()) {
        batch.add(rowCheck.check(row, header));
      }
      if (batch.size() == ROWS_AT_ONCE) {
        inOwnTransaction(() -> rows.add(runId, batch));
        batch.clear();
      }
    }
    inOwnTransaction(() -> rows.add(runId, batch));
  }

  private void check(long runId) {
    statistics.refresh("import_row");
    inOwnTransaction(
        () -> {
          rows.refuseContradictions(runId);
          runs.countRows(runId);
          rows.putTogether(runId);
          rows.followDuplicates(runId);
        });
    statistics.refresh("import_client", "import_contact");
    inOwnTransaction(
        () -> {
          runs.staged(runId);
          merge.count(runId);
          search.collectKeys(runId);
        });
    statistics.refresh("import_key");
    inOwnTransaction(() -> runs.countPairs(runId, search.countPairs(runId)));
  }

  private void importGoodRows(ImportRun run) {
    inOwnTransaction(() -> rows.followDuplicates(run.id()));
    merge.merge(run);
    statistics.refresh("client", "contact");
    inOwnTransaction(() -> search.collectKeys(run.id()));
    statistics.refresh("import_key");
    inOwnTransaction(() -> finish(run.id()));
  }

  private void finish(long runId) {
    runs.countPairs(runId, search.countPairs(runId));
    search.keepPairs(runId);
    search.forget(runId);
    rows.removeGood(runId);
    runs.state(runId, ImportRun.State.IMPORTED);
  }

  private void forget(ImportRun run) {
    search.forget(run.id());
    rows.removeAll(run.id());
    runs.delete(run);
  }

  private ImportRun run(long importId) {
    return runs.findById(importId)
        .orElseThrow(() -> new NoSuchElementException("There is no import " + importId + "."));
  }

  private void inOwnTransaction(Runnable work) {
    ownTransaction.executeWithoutResult(status -> work.run());
  }

  private static String shortName(String fileName) {
    String name = fileName == null || fileName.isBlank() ? "client list" : fileName;
    return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
  }
}
