package org.vipprogramme.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What a task's form shows beforehand, read from our tables each time the form is opened and never
 * stored in the engine. Each stage has one; several may add to the same form.
 */
public interface TaskPrefill {

  /** Whether this stage's values belong into forms of the given process. */
  boolean serves(String processKey);

  /**
   * The values by form field or variable name; lists become JSON.
   *
   * @param taskKey the user task's id in the diagram
   * @param variables the routing variables the task can see
   */
  Map<String, Object> prefill(String taskKey, VariableScope variables);
}
