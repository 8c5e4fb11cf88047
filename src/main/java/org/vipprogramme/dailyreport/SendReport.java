package org.vipprogramme.dailyreport;

import static org.vipprogramme.engine.JourneyVariables.REPORT_DAY;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the report that is written (R19); a mail server that is down makes the engine try again.
 */
@Component("sendReport")
class SendReport implements JavaDelegate {

  private final DailyReportService reports;

  SendReport(DailyReportService reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reports.send(LocalDate.parse((String) execution.getVariable(REPORT_DAY)));
  }
}
