package org.vipprogramme.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.vipprogramme.persistence.OwnTransaction;
import org.vipprogramme.support.DemoDatabase;

/** Without a mail server, as in the demo and on its database: each mail becomes one file. */
@Tag("R19")
class OutboxTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Instant EVENING = Instant.parse("2026-03-04T18:00:00Z");
  private static final Mails.Letter LETTER =
      new Mails.Letter("Отчёт за день", "Всё хорошо\n", "<p>Всё хорошо</p>");

  @TempDir Path folder;

  private Path outbox;
  private JdbcClient jdbc;
  private Mails mails;

  @BeforeEach
  void emptyDatabase() {
    DataSource database = DemoDatabase.empty();
    jdbc = JdbcClient.create(database);
    outbox = folder.resolve("data/outbox");
    Clock clock = Clock.fixed(EVENING, ZoneOffset.UTC);
    MailSettings settings = new MailSettings("VIP <vip@firm.example>", outbox, List.of());
    mails =
        new StoredMails(
            jdbc,
            new OwnTransaction(new DataSourceTransactionManager(database)),
            new MailDelivery(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                settings,
                clock),
            clock);
  }

  @Test
  void eachMailIsAFileNamedByKindDayAndNumber() throws Exception {
    mails.write("minutes", DAY, List.of("helen@firm.example", "sam@firm.example"), LETTER);
    mails.send("minutes", DAY);

    assertThat(files()).containsExactly("minutes-2026-03-04-1.eml", "minutes-2026-03-04-2.eml");
    MimeMessage mail = read("minutes-2026-03-04-1.eml");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("helen@firm.example");
    assertThat(mail.getFrom())
        .extracting(Object::toString)
        .containsExactly("VIP <vip@firm.example>");
    assertThat(mail.getMessageID()).isEqualTo("<minutes-2026-03-04-1@firm.example>");
    assertThat(mail.getSubject()).isEqualTo("Отчёт за день");
    assertThat(mail.getSentDate()).isEqualTo(EVENING);
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Всё хорошо")
        .doesNotContain("<p>");
    assertThat((String) parts.getBodyPart(1).getContent()).contains("<p>Всё хорошо</p>");
  }

  @Test
  void whatIsWrittenOrSentTwiceGoesOutOnce() throws IOException {
    mails.write("minutes", DAY, List.of("helen@firm.example"), LETTER);
    mails.write("minutes", DAY, List.of("helen@firm.example", "sam@firm.example"), LETTER);
    mails.send("minutes", DAY);
    Files.delete(outbox.resolve("minutes-2026-03-04-1.eml"));
    mails.send("minutes", DAY);

    assertThat(files()).containsExactly("minutes-2026-03-04-2.eml");
  }

  @Test
  void onlyTheMailsOfThatKindAndDayAreSent() throws IOException {
    mails.write("minutes", DAY, List.of("helen@firm.example"), LETTER);
    mails.write("minutes", DAY.plusDays(1), List.of("helen@firm.example"), LETTER);
    mails.write("daily-report", DAY, List.of("helen@firm.example"), LETTER);
    mails.send("minutes", DAY);

    assertThat(files()).containsExactly("minutes-2026-03-04-1.eml");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAFailureToTryAgain() throws IOException {
    mails.write("minutes", DAY, List.of("helen@firm.example"), LETTER);
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertThatThrownBy(() -> mails.send("minutes", DAY))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("1 of the mails 'minutes' of 2026-03-04 could not be sent")
        .hasMessageNotContaining("helen");

    Files.delete(folder.resolve("data"));
    mails.send("minutes", DAY);
    assertThat(files()).containsExactly("minutes-2026-03-04-1.eml");
  }

  /** The rare crash after the mail went out and before we could note it. */
  @Test
  void aMailSentAgainAfterACrashIsRecognisedAsTheSame() throws Exception {
    mails.write("minutes", DAY, List.of("helen@firm.example"), LETTER);
    mails.send("minutes", DAY);
    String before = read("minutes-2026-03-04-1.eml").getMessageID();
    jdbc.sql("update mail set sent_at = null").update();
    mails.send("minutes", DAY);

    assertThat(files()).hasSize(1);
    assertThat(read("minutes-2026-03-04-1.eml").getMessageID()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(outbox)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private MimeMessage read(String name) throws Exception {
    try (InputStream file = Files.newInputStream(outbox.resolve(name))) {
      return new MimeMessage(Session.getInstance(new Properties()), file);
    }
  }
}
