package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTableTest {

  private final StringBuilder out = new StringBuilder();

  @Test
  void aTableHasAByteOrderMarkAHeaderAndRows() {
    CsvTable table = new CsvTable(out, List.of("no", "name", "revenue", "since"));

    table.row(1, "Kauri, \"Ltd\"", new BigDecimal("1E+3"), LocalDate.of(2026, 3, 1));
    table.row(-2L, null, new BigDecimal("-0.50"), LocalDateTime.parse("2026-03-01T09:30:59"));
    table.row(3, "Берёза", 0, Instant.parse("2026-03-01T09:30:00Z"));

    assertThat(out)
        .hasToString(
            "\uFEFFno,name,revenue,since\r\n"
                + "1,\"Kauri, \"\"Ltd\"\"\",1000,2026-03-01\r\n"
                + "-2,,-0.50,2026-03-01 09:30\r\n"
                + "3,Берёза,0,2026-03-01T09:30:00Z\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49 30 1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void aTextIsNoFormula(String text) {
    new CsvTable(out, List.of("a", "b")).row("x", text);

    assertThat(out.toString().replace("\"", "")).contains("x,'" + text);
  }

  @Test
  void aFileIsSentUnderItsName() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    CsvTable.send(response, "list-2026-03-01.csv", List.of("a"), table -> table.row("é"));

    assertThat(response.getContentAsByteArray())
        .isEqualTo("\uFEFFa\r\né\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"list-2026-03-01.csv\"");
  }

  @Test
  void aFailureIsARefusalUntilTheFirstBytesWentOut() {
    MockHttpServletResponse fresh = new MockHttpServletResponse();
    MockHttpServletResponse begun = new MockHttpServletResponse();

    assertThatIllegalStateException().isThrownBy(() -> fail(fresh));
    begun.setCommitted(true);
    assertThatThrownBy(() -> fail(begun))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("list.csv was broken off");
  }

  private static void fail(MockHttpServletResponse response) {
    CsvTable.send(
        response,
        "list.csv",
        List.of("a"),
        table -> {
          throw new IllegalStateException("no more rows");
        });
  }
}
