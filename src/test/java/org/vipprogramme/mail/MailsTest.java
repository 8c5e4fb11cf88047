package org.vipprogramme.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.vipprogramme.support.MailServer;
import org.vipprogramme.support.ProgrammeTest;

/** Several nodes with one database and a real mail server. */
@ProgrammeTest
@Tag("R19")
class MailsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Mails.Letter LETTER = new Mails.Letter("Subject", "Text", "<p>Text</p>");

  @Autowired Mails mails;
  @Autowired MailServer server;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void howeverManyNodesSendEachMailArrivesOnce() throws Exception {
    List<String> people = people(20);
    mails.write("nodes", DAY, people, LETTER);
    sendFrom(4);

    assertThat(server.receivers()).isEqualTo(people);
    mails.send("nodes", DAY);
    assertThat(server.receivers()).isEqualTo(people);
  }

  /** A node that finds others busy does not call the work done before it is. */
  private void sendFrom(int nodes) throws Exception {
    CyclicBarrier start = new CyclicBarrier(nodes);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    List<Future<Void>> done = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      done.add(
          threads.submit(
              () -> {
                start.await();
                sendUntilDone();
                return null;
              }));
    }
    for (Future<Void> node : done) {
      node.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }

  private void sendUntilDone() {
    while (true) {
      try {
        mails.send("nodes", DAY);
        return;
      } catch (MailException othersAreBusy) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<String> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> "person%02d@node.example".formatted(i)).toList();
  }
}
