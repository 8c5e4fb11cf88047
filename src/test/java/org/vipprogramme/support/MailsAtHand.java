package org.vipprogramme.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.mail.Mails;

/** Writes mails into their table and marks them as sent, where nothing else sends any. */
@TestComponent
@Fallback
@Transactional
public class MailsAtHand implements Mails {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailsAtHand(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void write(String kind, LocalDate day, Collection<String> recipients, Letter letter) {
    for (String recipient : recipients) {
      jdbc.sql(
              """
              insert into mail (kind, mail_day, recipient, subject, plain_text, html, made_at)
              values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(kind, day, recipient, letter.subject(), letter.plainText(), letter.html(), now())
          .update();
    }
  }

  @Override
  public void send(String kind, LocalDate day) {
    jdbc.sql("update mail set sent_at = ? where kind = ? and mail_day = ? and sent_at is null")
        .params(now(), kind, day)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
