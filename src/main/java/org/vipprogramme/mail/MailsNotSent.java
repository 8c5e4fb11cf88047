package org.vipprogramme.mail;

import java.time.LocalDate;
import org.springframework.mail.MailException;

/**
 * Some mails are still to be sent. Names no address, since the engine keeps the words of failures;
 * the server's log says more.
 */
class MailsNotSent extends MailException {

  MailsNotSent(String kind, LocalDate day, int count) {
    super(
        "%d of the mails '%s' of %s could not be sent, the server's log says why."
            .formatted(count, kind, day));
  }
}
