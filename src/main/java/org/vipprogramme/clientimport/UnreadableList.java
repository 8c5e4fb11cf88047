package org.vipprogramme.clientimport;

/**
 * A file that is no client list at all, so that nothing of it can be taken. The message is one
 * sentence for the person who gave the file.
 */
public class UnreadableList extends RuntimeException {

  UnreadableList(String message) {
    super(message);
  }
}
