package org.vipprogramme.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The last step of a mail: to the mail server of {@code spring.mail.host} or, where none is set, as
 * a file into {@code vip.mail.outbox}.
 */
@Component
class MailDelivery {

  private final Optional<JavaMailSender> server;
  private final MailSettings settings;
  private final Clock clock;

  MailDelivery(ObjectProvider<JavaMailSender> server, MailSettings settings, Clock clock) {
    this.server = Optional.ofNullable(server.getIfAvailable());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns when the mail is on its way.
   *
   * @throws org.springframework.mail.MailException when it is not
   */
  void deliver(StoredMail mail) {
    MimeMessage message = message(mail);
    server.ifPresentOrElse(sender -> sender.send(message), () -> toOutbox(message, mail.name()));
  }

  private MimeMessage message(StoredMail mail) {
    try {
      MimeMessage message = new StableMessage(messageId(mail));
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
      message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(
          new MimeMultipart(
              "alternative", part(mail.plainText(), "plain"), part(mail.html(), "html")));
      message.saveChanges();
      return message;
    } catch (MessagingException refused) {
      throw new MailPreparationException("Mail " + mail.name() + " cannot be made", refused);
    }
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), type);
    return part;
  }

  private String messageId(StoredMail mail) {
    String domain = settings.from().replaceFirst("^.*@", "").replaceFirst(">$", "");
    return "<" + mail.name() + "@" + domain + ">";
  }

  /** Written aside and moved, so that the outbox never shows half a mail. */
  private void toOutbox(MimeMessage message, String name) {
    Path aside = settings.outbox().resolve(name + ".part");
    try {
      Files.createDirectories(settings.outbox());
      try (OutputStream file = Files.newOutputStream(aside)) {
        message.writeTo(file);
      }
      Files.move(
          aside,
          settings.outbox().resolve(name + ".eml"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | MessagingException failure) {
      throw new MailSendException("Mail " + name + " cannot be put into the outbox", failure);
    }
  }

  /** Keeps its Message-ID; the stock one draws a new one each time. */
  private static final class StableMessage extends MimeMessage {

    private final String id;

    StableMessage(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
