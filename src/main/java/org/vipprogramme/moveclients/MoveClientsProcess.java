package org.vipprogramme.moveclients;

/**
 * Key and element ids of the process {@code move-clients}: the only place in Java that spells them.
 */
public final class MoveClientsProcess {

  public static final String KEY = "move-clients";

  public static final String CHANGE_NEEDED_START = "StartEvent_ChangeNeeded";
  public static final String CHOOSE_CLIENTS = "UserTask_ChooseClients";
  public static final String SAVE_CHOICE = "ServiceTask_SaveChoice";
  public static final String MOVE_CLIENTS = "ServiceTask_MoveClients";
  public static final String MORE_CLIENTS_GATEWAY = "Gateway_MoreClients";
  public static final String CLIENTS_MOVED_END = "EndEvent_ClientsMoved";

  private MoveClientsProcess() {}
}
