package org.vipprogramme.qualitycheck;

import static org.vipprogramme.engine.JourneyVariables.SEVERITY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveProblem")
class SaveProblem implements JavaDelegate {

  private final QualityCheckService quality;

  SaveProblem(QualityCheckService quality) {
    this.quality = quality;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    ClientStage stage = ClientStage.of(execution);
    quality.recordProblem(stage.clientNo(), stage.questionnaireId(), form.answers(), form.by());
    execution.setVariable(SEVERITY, form.answers().text("problemSeverity"));
  }
}
