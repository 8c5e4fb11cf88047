package org.vipprogramme.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
    return ask(
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
    return ask(
        () ->
            engine
                .getDecisionService()
                .evaluateDecisionTableByKey(table, inputs)
                .getSingleResult()
                .getEntryMap());
  }

  /** A question is no deed: the log of what users did does not tell it. */
  private Map<String, Object> ask(Supplier<Map<String, Object>> question) {
    return unchecked.call(
        () -> {
          CommandContext context = Context.getCommandContext();
          boolean logged = context.isUserOperationLogEnabled();
          context.disableUserOperationLog();
          try {
            return question.get();
          } finally {
            if (logged) {
              context.enableUserOperationLog();
            }
          }
        });
  }
}
