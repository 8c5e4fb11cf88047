package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.engine.JourneyVariables.SALE_ID;
import static org.vipprogramme.relationshipcontact.RelationshipContactProcess.contactId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveContactSale")
class SaveContactSale implements JavaDelegate {

  private final RelationshipContactService contacts;

  SaveContactSale(RelationshipContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    long saleId = ((Number) execution.getVariable(SALE_ID)).longValue();
    contacts.closeSale(contactId(execution), saleId, form.answers(), form.by());
  }
}
