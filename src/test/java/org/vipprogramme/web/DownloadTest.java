package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

/** What the caller sees when a file cannot be written to its end. */
@ProgrammeTest
class DownloadTest {

  private static final String PATH = "/api/file-of-this-test";

  @Autowired Programme programme;
  @Autowired Http http;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final RequestMappingInfo mapping = RequestMappingInfo.paths(PATH).build();
  private int rowsBeforeTheFailure;

  @BeforeEach
  void aFileThatFails() throws NoSuchMethodException {
    programme.people();
    mappings.registerMapping(
        mapping, this, getClass().getDeclaredMethod("send", HttpServletResponse.class));
  }

  @AfterEach
  void noMore() {
    mappings.unregisterMapping(mapping);
  }

  public void send(HttpServletResponse response) {
    CsvTable.send(
        response,
        "list.csv",
        List.of("a"),
        table -> {
          for (int row = 0; row < rowsBeforeTheFailure; row++) {
            table.row("a row that is long enough to be sent sooner or later");
          }
          throw new IllegalStateException("There are no more rows.");
        });
  }

  @Test
  void aFailureAtTheBeginningIsAProblemInASentence() {
    rowsBeforeTheFailure = 1;

    Http.Answer answer = http.get("helen", PATH);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").asText()).isEqualTo("There are no more rows.");
  }

  @Test
  void aFailureLaterBreaksTheConnectionOffInsteadOfEndingTheFile() {
    rowsBeforeTheFailure = 100_000;

    assertThatThrownBy(() -> http.get("helen", PATH)).isInstanceOf(UncheckedIOException.class);
  }
}
