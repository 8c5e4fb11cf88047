package org.vipprogramme.engine;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_REMOVAL_TIME_BASED;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
import org.vipprogramme.calendar.CalendarSettings;

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
  private final CalendarSettings calendar;
  private final Clock clock;

  EngineSettings(
      CheckedTaskForms taskForms,
      WorkingTimeCycle cycle,
      HistorySettings history,
      CalendarSettings calendar,
      Clock clock) {
    this.taskForms = taskForms;
    this.cycle = cycle;
    this.history = history;
    this.calendar = calendar;
    this.clock = clock;
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
    cleanHistoryAtNight(engine);
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

  /** In the firm's offset of today: an hour off after the clocks change does no harm. */
  private void cleanHistoryAtNight(ProcessEngineConfigurationImpl engine) {
    ZoneOffset today = calendar.timeZone().getRules().getOffset(clock.instant());
    DateTimeFormatter timeWithOffset = DateTimeFormatter.ofPattern("HH:mmxx");
    engine.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_REMOVAL_TIME_BASED);
    engine.setHistoryCleanupBatchWindowStartTime(
        timeWithOffset.format(history.cleanupFrom().atOffset(today)));
    engine.setHistoryCleanupBatchWindowEndTime(
        timeWithOffset.format(history.cleanupUntil().atOffset(today)));
  }

  private MapBusinessCalendarManager calendars() {
    MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
    calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
    calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
    calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, cycle);
    return calendars;
  }
}
