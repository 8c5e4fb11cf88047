package org.vipprogramme.clientleft;

/**
 * Key and element ids of the process {@code client-left}: the only place in Java that spells them.
 */
public final class ClientLeftProcess {

  public static final String KEY = "client-left";

  public static final String NEWS_OF_CLIENT_START = "StartEvent_NewsOfClient";
  public static final String NOTE_STANDING = "UserTask_NoteStanding";
  public static final String SAVE_STANDING = "ServiceTask_SaveStanding";
  public static final String HAS_LEFT_GATEWAY = "Gateway_HasLeft";
  public static final String END_OPEN_WORK = "ServiceTask_EndOpenWork";
  public static final String CLIENT_LEFT_END = "EndEvent_ClientLeft";
  public static final String CLIENT_BACK_END = "EndEvent_ClientBack";

  private ClientLeftProcess() {}
}
