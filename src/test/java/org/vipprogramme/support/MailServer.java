package org.vipprogramme.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server that a test starts and stops, always on the same port. */
@TestComponent
public class MailServer implements DynamicPropertyRegistrar {

  private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", "smtp");
  private GreenMail server = new GreenMail(setup);

  @Override
  public void accept(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.port", setup::getPort);
  }

  /** An empty one. */
  public void start() {
    server = new GreenMail(setup);
    server.start();
  }

  public void stop() {
    server.stop();
  }

  /** From now on mails to this address are not taken. */
  public void refuse(String address) {
    var users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (message, to) -> {
          if (to.getEmail().equals(address)) {
            throw new MessagingException("refused");
          }
          var user = users.getUserByEmail(to.getEmail());
          return user == null
              ? users.createUser(to.getEmail(), to.getEmail(), to.getEmail())
              : user;
        });
  }

  /** All mails that arrived since the start. */
  public List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /** Who got a mail, one line for each. */
  public List<String> receivers() {
    return received().stream()
        .map(mail -> GreenMailUtil.getAddressList(recipients(mail)))
        .sorted()
        .toList();
  }

  private static jakarta.mail.Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
