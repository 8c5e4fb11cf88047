package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.relationshipcontact.RelationshipContactProcess.contactId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("dropContact")
class DropContact implements JavaDelegate {

  private final RelationshipContactService contacts;

  DropContact(RelationshipContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contacts.drop(contactId(execution));
  }
}
