package org.vipprogramme.clientjourney;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts journeys, many at a time in transactions of bounded size. */
@Service
public class JourneyStarter {

  private static final int PER_TRANSACTION = 100;

  private final RuntimeService runtime;
  private final JourneyService journeys;
  private final TransactionTemplate transaction;

  JourneyStarter(
      @Lazy RuntimeService runtime, JourneyService journeys, TransactionTemplate transaction) {
    this.runtime = runtime;
    this.journeys = journeys;
    this.transaction = transaction;
  }

  /**
   * Starts the journey of one client.
   *
   * @throws JourneyRefused when the client has a live journey already or is a duplicate
   */
  public void start(String clientNo) {
    runtime.startProcessInstanceByKey(ClientJourneyProcess.KEY, clientNo);
  }

  /**
   * Starts journeys for clients who never had one, the biggest first.
   *
   * @param atMost how many at most
   * @return how many were started
   */
  public int startWaiting(int atMost) {
    int started = 0;
    int batch = -1;
    while (batch != 0 && started < atMost) {
      int size = Math.min(PER_TRANSACTION, atMost - started);
      batch = transaction.execute(status -> startAll(journeys.waiting(size)));
      started += batch;
    }
    return started;
  }

  private int startAll(List<String> clientNos) {
    clientNos.forEach(this::start);
    return clientNos.size();
  }
}
