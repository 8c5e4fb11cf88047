package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.engine.JourneyVariables.CONTACT_RESULT;
import static org.vipprogramme.engine.JourneyVariables.MEETING_HOLDER;
import static org.vipprogramme.engine.JourneyVariables.SALES;
import static org.vipprogramme.relationshipcontact.RelationshipContactProcess.contactId;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveContact")
class SaveContact implements JavaDelegate {

  private final RelationshipContactService contacts;

  SaveContact(RelationshipContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    long contactId = contactId(execution);
    String outcome = form.answers().text("contactOutcome");
    switch (outcome) {
      case "held" -> contacts.recordHeld(contactId, form.answers(), form.by());
      case "fell-through" -> contacts.recordFellThrough(contactId, form.answers(), form.by());
      default -> contacts.recordPostponed(contactId, form.answers(), form.by());
    }
    execution.setVariable(CONTACT_RESULT, outcome);
    execution.setVariable(MEETING_HOLDER, form.by());
    execution.setVariable(SALES, new ArrayList<>(contacts.acceptedOffers(contactId)));
  }
}
