package org.vipprogramme.mail;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Mails on their way. A mail is made once per kind, day and recipient and sent once, however often
 * the work is tried and on however many nodes (R19, R20). Write and send in two transactions: only
 * what is committed is sent.
 */
public interface Mails {

  /** What a mail says, in both forms. */
  record Letter(String subject, String plainText, String html) {}

  /**
   * Makes the mail for every recipient who has none of this kind and day yet.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another node has just made it; try
   *     the transaction again
   */
  void write(String kind, LocalDate day, Collection<String> recipients, Letter letter);

  /**
   * Sends what is not sent yet; each success is kept at once, whatever happens to the others.
   *
   * @throws org.springframework.mail.MailException when at least one could not be sent; trying
   *     again sends only the rest
   */
  void send(String kind, LocalDate day);
}
