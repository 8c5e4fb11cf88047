package org.vipprogramme.clientconfirmation;

/**
 * Key and element ids of the process {@code client-confirmation}: the only place in Java that
 * spells them.
 */
public final class ClientConfirmationProcess {

  public static final String KEY = "client-confirmation";

  public static final String REPAIR_REPORTED_START = "StartEvent_RepairReported";
  public static final String ASK_CLIENT = "UserTask_AskClient";
  public static final String SAVE_CONFIRMATION = "ServiceTask_SaveConfirmation";
  public static final String CLIENT_SAYS_GATEWAY = "Gateway_ClientSays";
  public static final String CONFIRMED_END = "EndEvent_Confirmed";
  public static final String BACK_TO_SERVICE_END = "EndEvent_BackToService";
  public static final String ASK_AGAIN_TIMER = "IntermediateEvent_AskAgain";

  private ClientConfirmationProcess() {}
}
