package org.vipprogramme.qualitycheck;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveQualityAnswers")
class SaveQualityAnswers implements JavaDelegate {

  private final QualityCheckService quality;

  SaveQualityAnswers(QualityCheckService quality) {
    this.quality = quality;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    quality.recordAnswers(ClientStage.of(execution).questionnaireId(), form.answers(), form.by());
  }
}
