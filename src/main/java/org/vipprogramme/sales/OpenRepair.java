package org.vipprogramme.sales;

/**
 * An offer was about to be made although a repair still waits for the client's own word (R11, R14,
 * R16).
 */
public class OpenRepair extends RuntimeException {

  OpenRepair(String clientNo, long registerNo) {
    super(
        "No offer to client %s: repair no. %d is not confirmed by the client yet."
            .formatted(clientNo, registerNo));
  }
}
