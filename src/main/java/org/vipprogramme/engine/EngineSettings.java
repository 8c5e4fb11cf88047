package org.vipprogramme.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
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
  private final WorkingTimeCycle cycle;
  private final HistorySettings history;

  EngineSettings(CheckedTaskForms taskForms, WorkingTimeCycle cycle, HistorySettings history) {
    this.taskForms = taskForms;
    this.cycle = cycle;
    this.history = history;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // Whoever is offered a task may read, claim and complete it, but not set variables past its
    // form.
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setResourceAuthorizationProvider(new TaskRights());
    engine.setFailedJobRetryTimeCycle("R3/PT5M");
    engine.setBusinessCalendarManager(calendars());
    // A changed time in the settings holds from the next time on, without a new deployment.
    engine.setReevaluateTimeCycleWhenDue(true);
    engine.setFailedJobCommandFactory(new FailuresWithoutData());
    engine.setHistoryEventProducer(new FailuresWithoutData.InHistory());
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new VipHistoryLevel())));
    // Group ids have hyphens; real user ids have dots and '@'.
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
    engine.setHistoryCleanupBatchWindowStartTime(history.cleanupFrom());
    engine.setHistoryCleanupBatchWindowEndTime(history.cleanupUntil());
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

  private MapBusinessCalendarManager calendars() {
    MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
    calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
    calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
    calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, cycle);
    return calendars;
  }
}
