package org.vipprogramme.dailyreport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;

/** The report stays that of the day it was due, even when it is written after midnight. */
@Component("noteReportDay")
class NoteReportDay implements ExecutionListener {

  private final DailyReportService reports;

  NoteReportDay(DailyReportService reports) {
    this.reports = reports;
  }

  @Override
  public void notify(DelegateExecution execution) {
    execution.setVariable(JourneyVariables.REPORT_DAY, reports.today().toString());
  }
}
