package org.vipprogramme.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table from code, for work that goes through many rows at once; a single decision
 * is a business rule task in the diagram. Whoever may do the work may ask: no rights are checked.
 */
@Component
public class Decisions {

  private final ProcessEngine engine;
  private final Unchecked unchecked;

  Decisions(@Lazy ProcessEngine engine, Unchecked unchecked) {
    this.engine = engine;
    this.unchecked = unchecked;
  }

  /**
   * The outputs of the one rule that applies, in the table deployed together with the process.
   *
   * @param table key of the table, which is the stem of its file
   */
  public Map<String, Object> decide(
      DelegateExecution execution, String table, Map<String, Object> inputs) {
    RepositoryService repository = engine.getRepositoryService();
    return unchecked.call(
        () -> {
          String deployment =
              repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
          String decision =
              repository
                  .createDecisionDefinitionQuery()
                  .deploymentId(deployment)
                  .decisionDefinitionKey(table)
                  .singleResult()
                  .getId();
          return engine
              .getDecisionService()
              .evaluateDecisionTableById(decision, inputs)
              .getSingleResult()
              .getEntryMap();
        });
  }

  /** The same in the newest version of the table. */
  public Map<String, Object> decide(String table, Map<String, Object> inputs) {
    return unchecked.call(
        () ->
            engine
                .getDecisionService()
                .evaluateDecisionTableByKey(table, inputs)
                .getSingleResult()
                .getEntryMap());
  }
}
