package org.vipprogramme.clientimport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of a list name people: after {@code vip.import-keep-bad-rows} days bad rows are removed,
 * and a list that was read but never imported is given up. Looked at as the application starts and
 * before each import. What an import did stays known.
 */
@Component
class OldImports implements ApplicationRunner {

  private final ImportRunRepository runs;
  private final StagedRows rows;
  private final DuplicateSearch search;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;
  private final Duration kept;

  OldImports(
      ImportRunRepository runs,
      StagedRows rows,
      DuplicateSearch search,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${vip.import-keep-bad-rows}") int days) {
    if (days < 1) {
      throw new IllegalArgumentException("vip.import-keep-bad-rows must be 1 day or more");
    }
    this.runs = runs;
    this.rows = rows;
    this.search = search;
    this.clock = clock;
    this.kept = Duration.ofDays(days);
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    forget();
  }

  /** Removes what is too old, each import in a transaction of its own. */
  void forget() {
    Instant limit = clock.instant().minus(kept);
    for (long id : runs.withRowsFrom(limit)) {
      ownTransaction.executeWithoutResult(status -> forget(id));
    }
  }

  private void forget(long id) {
    runs.giveUp(id);
    search.forget(id);
    rows.removeAll(id);
  }
}
