package org.vipprogramme.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.persistence.OwnTransaction;

/** Mails wait in our own table until the mail server has taken them. */
@Service
class StoredMails implements Mails {

  private static final Logger LOG = LoggerFactory.getLogger(StoredMails.class);

  private final JdbcClient jdbc;
  private final OwnTransaction ownTransaction;
  private final MailDelivery delivery;
  private final Clock clock;

  StoredMails(JdbcClient jdbc, OwnTransaction ownTransaction, MailDelivery delivery, Clock clock) {
    this.jdbc = jdbc;
    this.ownTransaction = ownTransaction;
    this.delivery = delivery;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void write(String kind, LocalDate day, Collection<String> recipients, Letter letter) {
    for (String recipient : recipients) {
      if (!isWritten(kind, day, recipient)) {
        jdbc.sql(
                "insert into mail (kind, mail_day, recipient, subject, plain_text, html, made_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")
            .params(
                kind,
                day,
                recipient,
                letter.subject(),
                letter.plainText(),
                letter.html(),
                Timestamp.from(clock.instant()))
            .update();
      }
    }
  }

  private boolean isWritten(String kind, LocalDate day, String recipient) {
    return jdbc.sql("select count(*) from mail where kind = ? and mail_day = ? and recipient = ?")
            .params(kind, day, recipient)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void send(String kind, LocalDate day) {
    for (long id : unsent(kind, day)) {
      try {
        ownTransaction.run(() -> sendUnlessOthersDo(id));
      } catch (MailException failure) {
        LOG.warn("Mail {} ({}, {}) could not be sent", id, kind, day, failure);
      }
    }
    // Counted anew: what another node is just sending may still fail there.
    int left = unsent(kind, day).size();
    if (left > 0) {
      throw new MailsNotSent(kind, day, left);
    }
  }

  private List<Long> unsent(String kind, LocalDate day) {
    return jdbc.sql(
            "select id from mail where kind = ? and mail_day = ? and sent_at is null order by id")
        .params(kind, day)
        .query(Long.class)
        .list();
  }

  private void sendUnlessOthersDo(long id) {
    jdbc.sql(
            "select id, kind, mail_day, recipient, subject, plain_text, html from mail"
                + " where id = ? and sent_at is null for update skip locked")
        .param(id)
        .query(StoredMail.class)
        .optional()
        .ifPresent(
            mail -> {
              delivery.deliver(mail);
              jdbc.sql("update mail set sent_at = ? where id = ?")
                  .params(Timestamp.from(clock.instant()), id)
                  .update();
            });
  }
}
