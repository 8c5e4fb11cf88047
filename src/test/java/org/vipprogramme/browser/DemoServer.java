package org.vipprogramme.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application, started as a newcomer starts it, with its data in a folder of its own.
 */
final class DemoServer implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final int port;
  private Process process;

  private DemoServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static DemoServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    DemoServer server = new DemoServer(folder, freePort());
    server.run();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void run() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path log = folder.resolve("server.log");
    Files.deleteIfExists(log);
    process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx1g",
                    "-Duser.timezone=UTC",
                    "-jar",
                    Path.of(System.getProperty("vip.jar")).toAbsolutePath().toString(),
                    "--spring.profiles.active=demo",
                    "--server.port=" + port))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (!Files.readString(log).contains("VIP Programme is up")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
      }
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
  }

  /** Ctrl-C, and the same start again. */
  void restart() throws IOException, InterruptedException {
    interrupt();
    run();
  }

  /**
   * SIGTERM: the JVM ends as it does on Ctrl-C. SIGINT itself is ignored by whatever a shell runs
   * in the background, this test and its children included.
   */
  private void interrupt() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server does not stop");
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A GET with name and password (the user id). */
  String get(String user, String path) throws IOException, InterruptedException {
    return answer(request(user, path).build());
  }

  /** Lets the timer of a process fire now, as an administrator may. */
  void fireTimer(String processKey) throws IOException, InterruptedException {
    String timers = "/engine-rest/job?timers=true&processDefinitionKey=" + processKey;
    String job = new ObjectMapper().readTree(get("demo", timers)).path(0).path("id").asText();
    answer(
        request("demo", "/engine-rest/job/" + job + "/execute")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** The first mail of a kind in the outbox; waits until there is one. */
  Path mail(String kind) throws IOException, InterruptedException {
    Path outbox = folder.resolve("data").resolve("outbox");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < deadline) {
      if (Files.isDirectory(outbox)) {
        try (Stream<Path> mails = Files.list(outbox)) {
          Optional<Path> found =
              mails
                  .filter(file -> file.toString().contains(kind))
                  .filter(file -> file.toString().endsWith(".eml"))
                  .findFirst();
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
    throw new IllegalStateException("No mail '" + kind + "' in " + outbox);
  }

  private HttpRequest.Builder request(String user, String path) {
    String login =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(url() + path))
        .header("Authorization", "Basic " + login);
  }

  private static String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          request.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() throws InterruptedException {
    interrupt();
  }
}
