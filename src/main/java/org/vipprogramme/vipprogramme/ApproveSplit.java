package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;
import static org.vipprogramme.engine.JourneyVariables.STARTS_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.WorkingCalendar;
import org.vipprogramme.campaign.Campaign;

/** Gives every client to their rep; the campaign runs (R4). */
@Component("approveSplit")
class ApproveSplit implements JavaDelegate {

  private final VipProgrammeService programme;
  private final WorkingCalendar calendar;

  ApproveSplit(VipProgrammeService programme, WorkingCalendar calendar) {
    this.programme = programme;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = programme.approve((Long) execution.getVariable(CAMPAIGN_ID));
    execution.setVariable(STARTS_AT, calendar.startOfWork(campaign.startsOn()));
  }
}
