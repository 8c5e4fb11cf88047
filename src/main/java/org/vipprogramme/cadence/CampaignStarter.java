package org.vipprogramme.cadence;

import static org.vipprogramme.engine.JourneyVariables.STARTER;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the process {@code vip-programme} in the name of nobody: management is offered it. */
@Component
class CampaignStarter {

  private static final String PROGRAMME = "vip-programme";

  private final RuntimeService runtime;
  private final HistoryService history;

  CampaignStarter(@Lazy RuntimeService runtime, @Lazy HistoryService history) {
    this.runtime = runtime;
    this.history = history;
  }

  /**
   * Whether somebody prepares a campaign now, or did since then, the one that management deleted
   * included: who said no is not asked again the next morning.
   */
  boolean startedSince(Instant since) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROGRAMME).count() > 0
        || history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PROGRAMME)
                .startedAfter(Date.from(since))
                .count()
            > 0;
  }

  void start() {
    runtime.startProcessInstanceByKey(PROGRAMME, Collections.singletonMap(STARTER, null));
  }
}
