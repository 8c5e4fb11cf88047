package org.vipprogramme.meeting;

import static org.vipprogramme.engine.JourneyVariables.MEETING_HOLDER;
import static org.vipprogramme.engine.JourneyVariables.MEETING_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveOpening")
class SaveOpening implements JavaDelegate {

  private final MeetingService meetings;

  SaveOpening(MeetingService meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    ClientStage stage = ClientStage.of(execution);
    String result = form.answers().text("meetingHeld");
    if (!result.equals("held")) {
      meetings.recordNotHeld(stage.clientNo(), form.answers(), form.by());
    } else if (stage.resumed()) {
      meetings.recordResumed(stage.clientNo(), stage.questionnaireId(), form.answers(), form.by());
    } else {
      meetings.recordFirst(stage.clientNo(), stage.questionnaireId(), form.answers(), form.by());
    }
    execution.setVariable(MEETING_RESULT, result);
    execution.setVariable(MEETING_HOLDER, form.by());
  }
}
