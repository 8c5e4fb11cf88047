package org.vipprogramme.clientleft;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.OpenWork;

/** Ends the journey of a client who left. */
@Component("endOpenWork")
class EndOpenWork implements JavaDelegate {

  private final OpenWork work;

  EndOpenWork(OpenWork work) {
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    work.end((String) execution.getVariable(CLIENT_NO));
  }
}
