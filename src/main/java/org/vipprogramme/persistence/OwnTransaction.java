package org.vipprogramme.persistence;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits a part of long work by itself, whatever transaction the caller is in, so that no
 * transaction grows with the number of clients.
 */
@Component
public class OwnTransaction {

  private final TransactionTemplate template;

  public OwnTransaction(PlatformTransactionManager transactions) {
    template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  public <T> T call(Supplier<T> work) {
    return template.execute(status -> work.get());
  }

  public void run(Runnable work) {
    template.executeWithoutResult(status -> work.run());
  }
}
