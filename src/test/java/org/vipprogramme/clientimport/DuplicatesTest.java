package org.vipprogramme.clientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.clientimport.Duplicates.Decision;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R2")
@DisplayName("R2: possible duplicates on the client list")
class DuplicatesTest {

  private static final Timestamp DAY = Timestamp.from(Instant.parse("2026-03-02T10:00:00Z"));
  private static final Timestamp LATER = Timestamp.from(Instant.parse("2026-04-02T10:00:00Z"));
  private static final String COLUMNS = "client_no;name;contact_name;contact_phone;contact_email";

  @Autowired ClientImport imports;
  @Autowired Duplicates duplicates;
  @Autowired Clients clients;
  @Autowired Programme programme;

  private final String p = "D" + UUID.randomUUID().toString().substring(0, 8) + "-";

  @Test
  void theSameNamePhoneOrAddressUnderAnotherNumberIsFoundInTheDryRunAndAfterTheImport() {
    given(p + "1;Alder " + p + " Ltd;Ann;(202) 555-0161;ann@" + p + "example.com");
    String[] list = {
      p + "2;ALDER " + p + ";Bob;;",
      p + "3;Aspen " + p + ";Cy;+1 202 555 0161;",
      p + "4;Ash " + p + ";Di;;ANN@" + p + "EXAMPLE.com",
      p + "5;Alder " + p + ";Ed;202-555-0161;",
    };

    ImportReport dryRun = read(list);

    assertThat(described(dryRun))
        .containsExactly(
            "1 2 NAME", "1 3 PHONE", "1 4 EMAIL", "1 5 NAME, PHONE", "2 5 NAME", "3 5 PHONE");
    assertThat(described(imports.apply(dryRun.run().id()))).isEqualTo(described(dryRun));
  }

  @Test
  void whatManyClientsShareSaysNothing() {
    String[] list = new String[DuplicateSearch.MOST + 1];
    for (int i = 0; i < list.length; i++) {
      list[i] = p + i + ";Birch " + p + i + ";Ann;+1 202 555 0162;";
    }

    assertThat(given(list).possibleDuplicates()).isEmpty();
  }

  @Test
  void theSameClientLivesOnUnderTheOlderNumberWithAllItsPeople() {
    given(p + "9;Cedar " + p + ";Ann;;");
    ImportReport report = given(p + "1;Cedar " + p + ";Bob;;", p + "1;Cedar " + p + ";Ann;;");

    duplicates.decide(only(report).id(), Decision.SAME, "helen");

    Client gone = clients.get(p + "1");
    assertThat(gone.state()).isEqualTo(Client.State.DUPLICATE);
    assertThat(gone.sameAs()).isEqualTo(p + "9");
    assertThat(clients.get(p + "9").state()).isEqualTo(Client.State.ACTIVE);
    assertThat(clients.contacts(p + "9")).extracting(Contact::name).containsExactly("Ann", "Bob");
    assertThat(duplicates.undecided(report.run().id(), 10)).isEmpty();
  }

  @Test
  @Tag("R27")
  void whatTheSurvivorDoesNotHaveComesFromTheDuplicate() {
    programme.people();
    given(p + "9;Cypress " + p + ";Ann;;");
    ImportReport report = given(p + "1;Cypress " + p + ";Bob;;");
    programme
        .jdbc
        .sql(
            "update client set rep_id = 'dan', worked_at = ?, last_contact_at = ?"
                + " where client_no = ?")
        .params(DAY, DAY, p + "1")
        .update();
    programme
        .jdbc
        .sql("update client set last_contact_at = ? where client_no = ?")
        .params(LATER, p + "9")
        .update();

    duplicates.decide(only(report).id(), Decision.SAME, "helen");

    Client survivor = clients.get(p + "9");
    assertThat(survivor.repId()).isEqualTo("dan");
    assertThat(survivor.workedAt()).isEqualTo(DAY.toInstant());
    assertThat(survivor.lastContactAt()).as("its own").isEqualTo(LATER.toInstant());
  }

  @Test
  void aListThatStillNamesTheDuplicateChangesNothing() {
    String[] list = {p + "1;Cypress " + p + ";Ann;;", p + "2;Cypress " + p + ";Bob;;"};
    duplicates.decide(only(given(list)).id(), Decision.SAME, "helen");

    ImportReport again = given(list);

    assertThat(again.run().newContacts()).isZero();
    assertThat(again.run().changedClients()).isZero();
    assertThat(again.possibleDuplicates()).isEmpty();
    assertThat(clients.get(p + "2").sameAs()).isEqualTo(p + "1");
    assertThat(given(p + "2;Cypress " + p + ";Cy;;").run().newContacts()).isEqualTo(1);
    assertThat(clients.contacts(p + "1")).extracting(Contact::name).contains("Cy");
  }

  @Test
  void differentClientsBothLiveOnAndAreNeverAskedAgain() {
    String[] list = {p + "1;Dogwood " + p + ";;;", p + "2;Dogwood " + p + ";;;"};
    duplicates.decide(only(given(list)).id(), Decision.DIFFERENT, "helen");

    assertThat(given(list).possibleDuplicates()).isEmpty();
    assertThat(clients.get(p + "1").state()).isEqualTo(Client.State.ACTIVE);
    assertThat(clients.get(p + "2").state()).isEqualTo(Client.State.ACTIVE);
  }

  @Test
  void whatWasOpenAboutTheDuplicateIsAskedAboutTheClientThatLivesOn() {
    given(p + "1;Ebony " + p + ";;;");
    ImportReport report =
        given(
            p + "2;Ebony " + p + ";Ann;;ann@" + p + "example.com",
            p + "3;Elm " + p + ";Bob;;ann@" + p + "example.com");
    PossibleDuplicate first = report.possibleDuplicates().get(0);

    duplicates.decide(first.id(), Decision.SAME, "helen");

    assertThat(duplicates.undecided(report.run().id(), 10))
        .extracting(PossibleDuplicate::clientNo, PossibleDuplicate::otherNo)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(p + "1", p + "3"));
  }

  @Test
  void twoClientsInWorkAreNotJoined() {
    PossibleDuplicate pair = only(given(p + "1;Fir " + p + ";;;", p + "2;Fir " + p + ";;;"));
    work(p + "1");
    work(p + "2");

    assertThatThrownBy(() -> duplicates.decide(pair.id(), Decision.SAME, "helen"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("both being worked");
  }

  @Test
  void theNumberInWorkLivesOn() {
    PossibleDuplicate pair = only(given(p + "1;Gum " + p + ";;;", p + "2;Gum " + p + ";;;"));
    work(p + "2");

    duplicates.decide(pair.id(), Decision.SAME, "helen");

    assertThat(clients.get(p + "1").sameAs()).isEqualTo(p + "2");
  }

  @Test
  void aPairIsDecidedOnce() {
    PossibleDuplicate pair = only(given(p + "1;Hazel " + p + ";;;", p + "2;Hazel " + p + ";;;"));
    duplicates.decide(pair.id(), Decision.DIFFERENT, "helen");

    assertThatThrownBy(() -> duplicates.decide(pair.id(), Decision.SAME, "helen"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private void work(String clientNo) {
    programme
        .jdbc
        .sql("insert into journey (client_no, live_client_no, started_at) values (?, ?, now())")
        .params(clientNo, clientNo)
        .update();
  }

  private static PossibleDuplicate only(ImportReport report) {
    assertThat(report.possibleDuplicates()).hasSize(1);
    return report.possibleDuplicates().get(0);
  }

  private List<String> described(ImportReport report) {
    return report.possibleDuplicates().stream()
        .map(pair -> (pair.clientNo() + " " + pair.otherNo()).replace(p, "") + " " + pair.reason())
        .toList();
  }

  private ImportReport given(String... rows) {
    return imports.apply(read(rows).run().id());
  }

  private ImportReport read(String... rows) {
    byte[] list = (COLUMNS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    return imports.read(new ByteArrayResource(list), "list.csv", "helen");
  }
}
