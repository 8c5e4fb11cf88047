package org.vipprogramme.dailyreport;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;

/** Sends what nobody has got yet; tried again until all is sent (R19). */
@Component("sendReport")
class SendReport implements JavaDelegate {

  private final DailyReportService reports;

  SendReport(DailyReportService reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reports.send(LocalDate.parse((String) execution.getVariable(JourneyVariables.REPORT_DAY)));
  }
}
