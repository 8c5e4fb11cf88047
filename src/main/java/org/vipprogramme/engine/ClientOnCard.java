package org.vipprogramme.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Copies the client's name, number and city onto the new task itself. Tasklist's card shows
 * variables only to people who may read them: whoever is offered the task may read the task's own,
 * but not those of all process instances.
 */
class ClientOnCard implements TaskListener {

  static final List<String> SHOWN =
      List.of(
          JourneyVariables.CLIENT_NAME, JourneyVariables.CLIENT_NO, JourneyVariables.CLIENT_CITY);

  @Override
  public void notify(DelegateTask task) {
    for (String name : SHOWN) {
      Object value = task.getVariable(name);
      if (value != null) {
        task.setVariableLocal(name, value);
      }
    }
  }
}
