package org.vipprogramme.campaign;

/** What becomes of a client's tie to the rep who won them, by the table rep-assignment (R4). */
public enum Treatment {
  /** R4 a: the acquirer keeps the client. */
  KEEP,
  /** R4 b: another rep may take the client. */
  MAY,
  /** R4 c: the client must go to another rep. */
  MUST
}
