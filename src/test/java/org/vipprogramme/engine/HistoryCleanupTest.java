package org.vipprogramme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupHelper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

/** The engine's history ends after three years, at night; our own tables are what is kept. */
@ProgrammeTest
class HistoryCleanupTest {

  @Autowired ProcessEngineConfiguration engine;
  @Autowired HistoryService history;
  @Autowired Programme programme;

  @Test
  void historyIsDeletedAtNightOnly() {
    ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine;
    assertThat(settings.getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
    assertThat(isCleaning("2026-06-01T00:59:00Z", settings)).isFalse();
    assertThat(isCleaning("2026-06-01T01:00:00Z", settings)).isTrue();
    assertThat(isCleaning("2026-06-01T04:59:00Z", settings)).isTrue();
    assertThat(isCleaning("2026-06-01T05:01:00Z", settings)).isFalse();
    assertThat(isCleaning("2026-06-01T12:00:00Z", settings)).isFalse();
  }

  @Test
  void theCleanUpIsPlannedForTheNight() {
    assertThat(history.findHistoryCleanupJobs())
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.getDuedate().toInstant().toString()).contains("T01:00"));
  }

  @Test
  void aFinishedInstanceIsRemovedThreeYearsAfterItsEnd() {
    Instant end = Instant.parse("2026-03-02T10:00:00Z");
    programme.now(end);
    String client = programme.client("Kept Cedar", "rita");
    ProcessInstance call = programme.begin("call", client);
    programme.runtime.deleteProcessInstance(call.getId(), "end of the test");

    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(call.getId())
                .singleResult()
                .getRemovalTime())
        .isEqualTo(end.plus(Duration.ofDays(1095)));
  }

  private static boolean isCleaning(String moment, ProcessEngineConfigurationImpl settings) {
    return HistoryCleanupHelper.isWithinBatchWindow(Date.from(Instant.parse(moment)), settings);
  }
}
