package org.vipprogramme.mail;

import java.time.LocalDate;

/** A mail as it waits in the table {@code mail}. */
record StoredMail(
    long id,
    String kind,
    LocalDate mailDay,
    String recipient,
    String subject,
    String plainText,
    String html) {

  /** The same however often it is tried, so that a mail sent twice in a crash is recognised. */
  String name() {
    return "%s-%s-%d".formatted(kind, mailDay, id);
  }
}
