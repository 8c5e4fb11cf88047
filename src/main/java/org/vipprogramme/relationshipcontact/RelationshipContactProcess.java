package org.vipprogramme.relationshipcontact;

import static org.vipprogramme.engine.JourneyVariables.RELATIONSHIP_CONTACT_ID;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Key and element ids of the process {@code relationship-contact}: the only place in Java that
 * spells them.
 */
public final class RelationshipContactProcess {

  public static final String KEY = "relationship-contact";

  public static final String CONTACT_DUE_START = "StartEvent_ContactDue";
  public static final String AGREE_CONTACT = "UserTask_AgreeContact";
  public static final String SAVE_AGREEMENT = "ServiceTask_SaveAgreement";
  public static final String CONTACT_AGREED_GATEWAY = "Gateway_ContactAgreed";
  public static final String PUT_OFF_END = "EndEvent_PutOff";
  public static final String AGREED_TIME_TIMER = "IntermediateEvent_AgreedTime";
  public static final String RECORD_CONTACT = "UserTask_RecordContact";
  public static final String SAVE_CONTACT = "ServiceTask_SaveContact";
  public static final String HOW_IT_WENT_GATEWAY = "Gateway_HowItWent";
  public static final String FELL_THROUGH_END = "EndEvent_FellThrough";
  public static final String CLOSE_SALES = "SubProcess_CloseSales";
  public static final String OFFER_ACCEPTED_START = "StartEvent_OfferAccepted";
  public static final String CLOSE_SALE = "UserTask_CloseSale";
  public static final String SAVE_SALE = "ServiceTask_SaveSale";
  public static final String SALE_CLOSED_END = "EndEvent_SaleClosed";
  public static final String CONTACT_HELD_END = "EndEvent_ContactHeld";
  public static final String CLIENT_LEFT = "SubProcess_ClientLeft";
  public static final String CLIENT_LEFT_START = "StartEvent_ClientLeft";
  public static final String DROP_CONTACT = "ServiceTask_DropContact";
  public static final String CLIENT_LEFT_END = "EndEvent_ClientLeft";

  private RelationshipContactProcess() {}

  static long contactId(VariableScope variables) {
    return ((Number) variables.getVariable(RELATIONSHIP_CONTACT_ID)).longValue();
  }
}
