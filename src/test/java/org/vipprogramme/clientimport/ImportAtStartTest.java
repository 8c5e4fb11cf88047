package org.vipprogramme.clientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R2")
@DisplayName("R2: the client list is imported from the command line")
class ImportAtStartTest {

  @Autowired ClientImport imports;
  @Autowired Clients clients;
  @TempDir Path folder;

  private final String p = "S" + UUID.randomUUID().toString().substring(0, 8) + "-";

  @Test
  void goodRowsAreImportedAndBadOnesWrittenBesideTheFile() throws IOException {
    Path list = list("client_no;name\n" + p + "1;Pine " + p + "\n" + p + "2;\n");

    new ImportAtStart(imports, list, false).run(null);

    assertThat(clients.get(p + "1").name()).isEqualTo("Pine " + p);
    assertThat(folder.resolve("list.csv.bad-rows.csv")).content().contains(";" + p + "2;");
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    new ImportAtStart(imports, list("client_no;name\n" + p + "1;Pine\n"), true).run(null);

    assertThatThrownBy(() -> clients.get(p + "1")).hasMessageContaining("There is no client");
    assertThat(folder.resolve("list.csv.bad-rows.csv")).doesNotExist();
  }

  @Test
  void aFileThatIsMissingOrNoListDoesNotStopTheApplication() throws IOException {
    new ImportAtStart(imports, folder.resolve("nowhere.csv"), false).run(null);
    new ImportAtStart(imports, list("colour\nred\n"), false).run(null);
  }

  private Path list(String content) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), content);
  }
}
