package org.vipprogramme.clientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R2")
@DisplayName("R2: rows of old lists are not kept")
class OldImportsTest {

  private static final List<String> TABLES =
      List.of("import_row", "import_client", "import_contact", "import_key");

  @Autowired ClientImport imports;
  @Autowired OldImports old;
  @Autowired Programme programme;

  private final String p = "O" + UUID.randomUUID().toString().substring(0, 8) + "-";

  @BeforeEach
  void today() {
    programme.now(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void badRowsAreRemovedAfterNinetyDaysAndNotBefore() throws IOException {
    long id = imports.apply(read("1;Alder;", "2;;").run().id()).run().id();

    programme.later(Duration.ofDays(90));
    old.run(null);
    assertThat(rows(id)).isEqualTo(1);

    programme.later(Duration.ofSeconds(1));
    old.run(null);

    assertThat(rows(id)).isZero();
    StringBuilder left = new StringBuilder();
    imports.writeBadRows(id, left);
    assertThat(left.toString().lines()).as("the header alone").hasSize(1);
    assertThat(imports.report(id).run().state()).isEqualTo(ImportRun.State.IMPORTED);
    assertThat(imports.report(id).run().badRows()).as("what was found stays known").isEqualTo(1);
  }

  @Test
  void aListThatWasNeverImportedIsGivenUpBeforeTheNextImport() {
    long id = read("1;Alder;Ann", "2;Alder;Ann").run().id();
    assertThat(rows(id)).isGreaterThan(4);

    programme.later(Duration.ofDays(91));
    long next = read("3;Birch;Bo").run().id();

    assertThat(rows(id)).isZero();
    assertThat(imports.report(id).run().state()).isEqualTo(ImportRun.State.DISCARDED);
    assertThatThrownBy(() -> imports.apply(id))
        .hasMessage("Import %d cannot be applied: it is DISCARDED.", id);
    assertThat(imports.report(next).run().state()).isEqualTo(ImportRun.State.STAGED);
  }

  @Test
  void anImportThatWasInterruptedKeepsItsRowsToGoOn() {
    long id = read("1;Alder;", "2;;").run().id();
    state(id, "IMPORTING");

    programme.later(Duration.ofDays(91));
    old.forget();

    assertThat(rows(id)).isEqualTo(2);
    assertThat(imports.apply(id).run().state()).isEqualTo(ImportRun.State.IMPORTED);
  }

  @Test
  void aListWhoseReadingBrokeOffLeavesNothing() {
    long id = read("1;Alder;", "2;;").run().id();
    state(id, "READING");

    programme.later(Duration.ofDays(91));
    old.forget();

    assertThat(rows(id)).isZero();
    assertThat(imports.report(id).run().state()).isEqualTo(ImportRun.State.DISCARDED);
  }

  private void state(long id, String state) {
    programme.jdbc.sql("update import_run set state = ? where id = ?").params(state, id).update();
  }

  private ImportReport read(String... rows) {
    String list =
        "client_no;name;contact_name\n"
            + p
            + String.join("\n" + p, rows).replace(";Alder", ";Alder " + p);
    return imports.read(
        new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)), "list.csv", "helen");
  }

  private long rows(long id) {
    return TABLES.stream()
        .mapToLong(
            table ->
                programme
                    .jdbc
                    .sql("select count(*) from " + table + " where run_id = ?")
                    .param(id)
                    .query(Long.class)
                    .single())
        .sum();
  }
}
