package org.vipprogramme.mail;

/** A mail has no recipient: somebody must enter an address before it can be made. */
public class NobodyToWriteTo extends RuntimeException {

  public NobodyToWriteTo(String message) {
    super(message);
  }
}
