package org.vipprogramme.cadence;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_CITY;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NAME;
import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.MORE_TO_DO;
import static org.vipprogramme.engine.JourneyVariables.RELATIONSHIP_CONTACT_ID;
import static org.vipprogramme.engine.JourneyVariables.REP_ID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.Client;

/** Starts a process of its own for each contact that is due, so many in one transaction. */
@Component("startContacts")
class StartContacts implements JavaDelegate {

  static final int PER_TRANSACTION = 100;

  private final CadenceService cadence;

  StartContacts(CadenceService cadence) {
    this.cadence = cadence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
    CadenceService.Batch batch = cadence.openContacts(PER_TRANSACTION);
    batch.contacts().forEach(due -> start(due, runtime));
    execution.setVariable(MORE_TO_DO, batch.more());
  }

  private static void start(CadenceService.Due due, RuntimeService runtime) {
    Client client = due.client();
    runtime
        .createProcessInstanceByKey("relationship-contact")
        .businessKey(client.clientNo())
        .setVariable(CLIENT_NO, client.clientNo())
        .setVariable(CLIENT_NAME, client.publicName())
        .setVariable(CLIENT_CITY, client.city())
        .setVariable(REP_ID, client.repId())
        .setVariable(RELATIONSHIP_CONTACT_ID, due.contactId())
        .execute();
  }
}
