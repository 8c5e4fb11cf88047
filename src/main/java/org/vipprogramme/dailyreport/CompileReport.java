package org.vipprogramme.dailyreport;

import static org.vipprogramme.engine.JourneyVariables.REPORT_DAY;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.Recipients;

/** Writes today's report to everybody in the groups the diagram names (R19). */
@Component("compileReport")
class CompileReport implements JavaDelegate {

  private final DailyReportService reports;
  private final Recipients recipients;

  CompileReport(DailyReportService reports, Recipients recipients) {
    this.reports = reports;
    this.recipients = recipients;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String groups = (String) execution.getVariable(DailyReportProcess.RECIPIENT_GROUPS);
    execution.setVariable(
        REPORT_DAY,
        reports.compile(recipients.inGroups(groups)).map(LocalDate::toString).orElse(null));
  }
}
