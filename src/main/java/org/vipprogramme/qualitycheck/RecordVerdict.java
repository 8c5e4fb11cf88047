package org.vipprogramme.qualitycheck;

import static org.vipprogramme.engine.JourneyVariables.QUALITY_VERDICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("recordVerdict")
class RecordVerdict implements JavaDelegate {

  private final QualityCheckService quality;

  RecordVerdict(QualityCheckService quality) {
    this.quality = quality;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClientStage stage = ClientStage.of(execution);
    quality.recordVerdict(
        stage.clientNo(),
        stage.questionnaireId(),
        (String) execution.getVariable(QUALITY_VERDICT),
        SubmittedForm.of(execution).by());
  }
}
