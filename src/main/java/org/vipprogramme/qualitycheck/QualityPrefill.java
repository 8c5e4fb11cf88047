package org.vipprogramme.qualitycheck;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.ClientStage;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.questionnaire.Questionnaires;

/** After a repair the old answers of S5 are filled in and only asked again briefly (R15). */
@Component
class QualityPrefill implements TaskPrefill {

  private final Questionnaires questionnaires;

  QualityPrefill(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public boolean serves(String processKey) {
    return QualityCheckProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    return QualityCheckProcess.RECORD_QUALITY.equals(taskKey)
        ? questionnaires.get(ClientStage.of(variables).questionnaireId()).latest("S5")
        : Map.of();
  }
}
