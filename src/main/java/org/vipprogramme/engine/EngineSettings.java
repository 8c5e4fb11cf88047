package org.vipprogramme.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * How our engine differs from a stock one. Comes after Flyway, so that our tables are there before
 * the first job runs.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

  private final CheckedTaskForms taskForms;

  EngineSettings(CheckedTaskForms taskForms) {
    this.taskForms = taskForms;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // Whoever is offered a task may read, claim and complete it, but not set variables past its
    // form.
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setFailedJobRetryTimeCycle("R3/PT5M");
    engine.setFailedJobCommandFactory(new FailuresWithoutData());
    engine.setHistoryEventProducer(new FailuresWithoutData.InHistory());
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new VipHistoryLevel())));
    // Group ids have hyphens; real user ids have dots and '@'.
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(taskForms);
    if (engine.getCustomPreCommandInterceptorsTxRequired() == null) {
      engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
    }
    engine.getCustomPreCommandInterceptorsTxRequired().add(new TasksEndThroughForms());
    engine.getCustomPreCommandInterceptorsTxRequired().add(new NoCodeInQueries());
  }
}
