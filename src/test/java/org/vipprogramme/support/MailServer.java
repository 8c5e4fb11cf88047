package org.vipprogramme.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server that a test starts, stops and looks into; stopped, it refuses everybody. */
@TestConfiguration(proxyBeanMethods = false)
public class MailServer {

  private final int port = freePort();
  private GreenMail server;

  @Bean
  JavaMailSender mailSender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  public void start() {
    stop();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  public void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** What arrived since the server was started. */
  public List<MimeMessage> arrived() {
    return List.of(server.getReceivedMessages());
  }

  /** What arrived for one address. */
  public List<MimeMessage> arrivedFor(String address) {
    return List.of(server.getReceivedMessagesForDomain(address));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
