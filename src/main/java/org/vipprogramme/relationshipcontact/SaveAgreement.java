package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.engine.JourneyVariables.CONTACT_AT;
import static org.vipprogramme.engine.JourneyVariables.CONTACT_PLAN;
import static org.vipprogramme.relationshipcontact.RelationshipContactProcess.contactId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.engine.SubmittedForm;

@Component("saveAgreement")
class SaveAgreement implements JavaDelegate {

  private final RelationshipContactService contacts;

  SaveAgreement(RelationshipContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    contacts.recordAgreement(contactId(execution), form.answers(), form.by());
    execution.setVariable(CONTACT_PLAN, form.answers().text("contactAnswer"));
    execution.setVariable(CONTACT_AT, LocalTimes.date(form.answers().moment("agreedTime")));
  }
}
