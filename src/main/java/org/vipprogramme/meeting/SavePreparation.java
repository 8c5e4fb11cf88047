package org.vipprogramme.meeting;

import static org.vipprogramme.engine.JourneyVariables.MEETING_RESULT;
import static org.vipprogramme.engine.JourneyVariables.MEETING_STANDING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("savePreparation")
class SavePreparation implements JavaDelegate {

  private final MeetingService meetings;

  SavePreparation(MeetingService meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    meetings.recordPreparation(ClientStage.of(execution).clientNo(), form.answers(), form.by());
    execution.setVariable(MEETING_STANDING, form.answers().text("meetingPlan"));
    execution.setVariable(MEETING_RESULT, form.answers().text("meetingPlan"));
  }
}
