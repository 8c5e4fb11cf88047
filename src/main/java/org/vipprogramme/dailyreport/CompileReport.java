package org.vipprogramme.dailyreport;

import static org.vipprogramme.dailyreport.DailyReportProcess.RECIPIENT_GROUPS;
import static org.vipprogramme.dailyreport.DailyReportProcess.WRITTEN_BEFORE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.Recipients;

/** Writes the report of the day for everybody in the groups that the diagram names (R19). */
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
    LocalDate day = LocalDate.parse((String) execution.getVariable(JourneyVariables.REPORT_DAY));
    String groups = (String) execution.getVariable(RECIPIENT_GROUPS);
    boolean written = reports.write(day, recipients.inGroups(groups));
    execution.setVariable(WRITTEN_BEFORE, !written);
  }
}
