package org.vipprogramme.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** People (or nobody) calling the running server over HTTP, with the user id as password. */
@TestComponent
public class Http {

  /** Nobody signed in. */
  public static final String NOBODY = null;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Environment environment;

  Http(Environment environment) {
    this.environment = environment;
  }

  /** What the server answered. */
  public record Answer(int status, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException notJson) {
        throw new AssertionError("Not JSON: " + body, notJson);
      }
    }

    /** The sentence of a refusal. */
    public String message() {
      return json().path("message").asText();
    }
  }

  public Answer get(String user, String path) {
    return send(user, "GET", path, null, null);
  }

  /** The same as CSV. */
  public Answer table(String user, String path) {
    return send(user, "GET", path, "Accept", "text/csv", null);
  }

  public Answer post(String user, String path, Object body) {
    return send(user, "POST", path, "application/json", json(body));
  }

  public Answer put(String user, String path, Object body) {
    return send(user, "PUT", path, "application/json", json(body));
  }

  /** Any request; the path goes out exactly as it is written. */
  public Answer send(String user, String method, String path, String contentType, String body) {
    return send(user, method, path, "Content-Type", contentType, body);
  }

  private Answer send(
      String user, String method, String path, String header, String value, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + environment.getProperty("local.server.port") + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (value != null) {
      request.header(header, value);
    }
    if (user != NOBODY) {
      byte[] signIn = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(signIn));
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Claims a task. */
  public Answer claim(String user, String taskId) {
    return post(user, "/engine-rest/task/" + taskId + "/claim", Map.of("userId", user));
  }

  /** Submits a task's form the way Tasklist does: lists travel as JSON text. */
  public Answer submit(String user, String taskId, Map<String, Object> answers) {
    Map<String, Object> variables = new LinkedHashMap<>();
    answers.forEach((key, value) -> variables.put(key, variable(value)));
    return post(
        user, "/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
  }

  private static Map<String, Object> variable(Object value) {
    Map<String, Object> variable = new LinkedHashMap<>();
    boolean list = value instanceof List;
    variable.put("value", list ? json(value) : value);
    if (list) {
      variable.put("type", "Json");
    }
    return variable;
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
