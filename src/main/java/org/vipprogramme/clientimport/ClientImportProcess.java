package org.vipprogramme.clientimport;

/**
 * Key, element ids and variables of the process {@code client-import}: the only place in Java that
 * spells them.
 */
public final class ClientImportProcess {

  public static final String KEY = "client-import";

  public static final String LIST_GIVEN_START = "StartEvent_ListGiven";
  public static final String READ_LIST = "ServiceTask_ReadList";
  public static final String REVIEW_IMPORT = "UserTask_ReviewImport";
  public static final String SAVE_REVIEW = "ServiceTask_SaveReview";
  public static final String IMPORT_GATEWAY = "Gateway_Import";
  public static final String IMPORT_CLIENTS = "ServiceTask_ImportClients";
  public static final String PAIRS_GATEWAY = "Gateway_PairsToDecide";
  public static final String DECIDE_DUPLICATES = "UserTask_DecideDuplicates";
  public static final String SAVE_DUPLICATES = "ServiceTask_SaveDuplicates";
  public static final String IMPORTED_END = "EndEvent_Imported";
  public static final String DISCARDED_END = "EndEvent_Discarded";

  /** The uploaded file, a transient variable of the start form: the engine never stores it. */
  static final String CLIENT_LIST = "clientList";

  /** Transient: how many possible duplicates the import found that nobody has decided. */
  static final String UNDECIDED_PAIRS = "undecidedPairs";

  private ClientImportProcess() {}
}
