package org.vipprogramme.clientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R2")
@DisplayName("R2: the client list is imported")
class ClientImportTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired ClientImport imports;
  @Autowired Clients clients;
  @Autowired Programme programme;

  /** A prefix of its own for each test, for the database is shared. */
  private final String p = "I" + NUMBERS.incrementAndGet() + "-";

  @Test
  void everyColumnArrivesInTheClientList() {
    given(
        "client_no;name;kind;annual_revenue;acquired_by;relationship;service;city;contact_name;"
            + "contact_role;contact_phone;contact_email;language",
        p
            + "1;Alba Foods Ltd;company;125 000,50;rita;fenced;Internet access;Riga;Ann Ask;Director;"
            + "(202) 555-0142 ext. 3;Ann.Ask@Example.com;en");

    Client client = clients.get(p + "1");
    assertThat(client.name()).isEqualTo("Alba Foods Ltd");
    assertThat(client.nameKey()).isEqualTo("alba foods");
    assertThat(client.kind()).isEqualTo(Client.Kind.COMPANY);
    assertThat(client.annualRevenue()).isEqualTo(12_500_050);
    assertThat(client.acquiredBy()).isEqualTo("rita");
    assertThat(client.relationship()).isEqualTo(Client.Relationship.FENCED);
    assertThat(client.service()).isEqualTo("Internet access");
    assertThat(client.city()).isEqualTo("Riga");
    assertThat(client.language()).isEqualTo("en");
    assertThat(client.state()).isEqualTo(Client.State.ACTIVE);
    Contact ann = clients.contacts(p + "1").get(0);
    assertThat(ann.role()).isEqualTo("Director");
    assertThat(ann.phone()).isEqualTo("(202) 555-0142 ext. 3");
    assertThat(ann.phoneKey()).startsWith("+12025550142");
    assertThat(ann.emailKey()).isEqualTo("ann.ask@example.com");
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndChangesNothing() {
    ImportReport report = read("client_no,name,contact_name", p + "1,Birch,Bo", p + "1,Birch,Cy");

    assertThat(report.run().state()).isEqualTo(ImportRun.State.STAGED);
    assertThat(report.run().newClients()).isEqualTo(1);
    assertThat(report.run().newContacts()).isEqualTo(2);
    assertThat(count("client")).isZero();
  }

  @Test
  void theSameNumberOnSeveralRowsAddsPeople() {
    given(
        "client_no;name;city;contact_name",
        p + "1;Cedar;;Ann",
        p + "2;Douglas;Oslo;Dan",
        p + "1;CEDAR;Riga;Bob",
        p + "1;Cedar;;ann");

    assertThat(clients.contacts(p + "1")).extracting(Contact::name).containsExactly("Ann", "Bob");
    assertThat(clients.get(p + "1").city()).isEqualTo("Riga");
  }

  @Test
  void theSameFileASecondTimeChangesNothing() {
    String[] list = {
      "client_no;name;city;annual_revenue;contact_name;contact_phone",
      p + "1;Elm;Riga;10;Ann;+1 202 555 0111",
      p + "1;Elm;Oslo;;Ann;+1 202 555 0112",
      p + "2;Fir;;;Bob;"
    };
    given(list);
    List<Client> before = List.of(clients.get(p + "1"), clients.get(p + "2"));

    ImportReport again = given(list);

    assertThat(again.run().newClients() + again.run().changedClients()).isZero();
    assertThat(again.run().newContacts() + again.run().changedContacts()).isZero();
    assertThat(again.run().unchangedClients()).isEqualTo(2);
    assertThat(again.run().unchangedContacts()).isEqualTo(2);
    assertThat(List.of(clients.get(p + "1"), clients.get(p + "2"))).isEqualTo(before);
  }

  @Test
  void anImportAppliedASecondTimeChangesNothing() {
    ImportReport first = given("client_no;name", p + "1;Gum");

    assertThat(imports.apply(first.run().id())).isEqualTo(first);
    assertThat(count("client")).isEqualTo(1);
  }

  @Test
  void aLaterListUpdatesWhatItGivesAndLeavesTheRest() {
    programme.people();
    given(
        "client_no;name;city;service;contact_name;contact_role", p + "1;Hazel;Riga;Mail;Ann;Buyer");
    clients.assign(p + "1", "rita");
    clients.worked(p + "1");
    Client before = clients.get(p + "1");

    ImportReport later =
        given("client_no;name;city;contact_name;contact_phone", p + "1;Hazel;;Ann;+1 202 555 0113");
    ImportReport moved = given("client_no;name;city", p + "1;Hazel;Oslo");

    assertThat(later.run().changedClients()).isZero();
    assertThat(later.run().changedContacts()).isEqualTo(1);
    assertThat(clients.contacts(p + "1").get(0).role()).isEqualTo("Buyer");
    assertThat(moved.run().changedClients()).isEqualTo(1);
    Client after = clients.get(p + "1");
    assertThat(after.city()).isEqualTo("Oslo");
    assertThat(after.service()).isEqualTo("Mail");
    assertThat(after.repId()).isEqualTo("rita");
    assertThat(after.workedAt()).isEqualTo(before.workedAt());
  }

  @Test
  void somebodyWhoLeftStaysGone() {
    given("client_no;name;contact_name;contact_role", p + "1;Iris;Ann;Buyer");
    clients.contactLeft(p + "1", clients.contacts(p + "1").get(0).id());

    ImportReport again =
        given("client_no;name;contact_name;contact_role", p + "1;Iris;Ann;Director");

    assertThat(again.run().unchangedContacts()).isEqualTo(1);
    assertThat(clients.contacts(p + "1")).hasSize(1).noneMatch(Contact::isThere);
  }

  @Test
  void badRowsAreReportedWithLineColumnAndReasonAndGoodOnesImported() {
    ImportReport report =
        given(
            "client_no;name;kind;annual_revenue;relationship;contact_name;contact_phone;contact_email",
            p + "1;Juniper;;;;;;",
            ";Kapok;;;;;;",
            p + "3;;;;;;;",
            p + "/4;Larch;;;;;;",
            p + "5;Maple;shop;1,234;;;;",
            p + "6;Maple;;;friend;;;",
            p + "7;Maple;;;;Ann;call me;",
            p + "8;Maple;;;;Ann;12 34;",
            p + "9;Maple;;;;Ann;;nobody",
            p + "10;Maple;;;;;+1 202 555 0114;",
            p + "11;Maple",
            p + "12;" + "x".repeat(301) + ";;;;;;",
            p + "13;\"Maple;;;;;;",
            p + "14;Oak;;;;;;");

    assertThat(report.run().goodRows()).isEqualTo(2);
    assertThat(count("client")).isEqualTo(2);
    assertThat(report.badRows())
        .extracting(row -> row.line() + " " + row.column() + ": " + row.reason())
        .containsExactly(
            "3 client_no: The client number is missing.",
            "4 name: The name is missing.",
            "5 client_no: A client number has 1 to 64 letters, digits, '.', '_' or '-' and begins"
                + " with a letter or a digit.",
            "6 kind, annual_revenue: The kind must be company or person. The revenue must be a"
                + " plain amount of at most 14 digits such as 125000.50, without a currency and"
                + " with no comma between thousands.",
            "7 relationship: The relationship must be strong, unsure or fenced.",
            "8 contact_phone: The phone must be one number of at least 5 digits; an extension may"
                + " follow, as in +1 202 555 0101 ext. 12.",
            "9 contact_phone: The phone must be one number of at least 5 digits; an extension may"
                + " follow, as in +1 202 555 0101 ext. 12.",
            "10 contact_email: The e-mail address does not have the form name@example.com.",
            "11 contact_name: There is a role, phone or e-mail of a contact but no contact_name.",
            "12 : This row has 2 columns, but the header has 8.",
            "13 name: The name is longer than 300 characters.",
            "14 : A quotation mark in this line is not closed or stands wrong.");
  }

  @Test
  void aNumberWithTwoNamesIsRefusedAndTheOtherLineNamed() {
    ImportReport report = given("client_no;name", p + "1;Pine Ltd", p + "1;PINE", p + "1;Poplar");

    assertThat(report.badRows())
        .containsExactly(
            new BadRow(4, "name", "Line 2 gives client " + p + "1 another name: Pine Ltd."));
    assertThat(clients.get(p + "1").name()).isEqualTo("Pine Ltd");
  }

  @Test
  void quotesCommasLineBreaksByteOrderMarkAndBlankRowsAreRead() {
    given(
        "\uFEFFClient_No, Name ,city,",
        p + "1, \"Quince, \"\"Sons\"\"\nand Daughters\",Riga,",
        "",
        ",,,",
        p + "2,Pipes 5\" wide,Oslo,,");

    assertThat(clients.get(p + "1").name()).isEqualTo("Quince, \"Sons\" and Daughters");
    assertThat(clients.get(p + "2").city()).isEqualTo("Oslo");
    assertThat(count("client")).isEqualTo(2);
  }

  @Test
  void aListInWindows1251IsReadAndSaidSo() {
    byte[] list =
        ("client_no;name;contact_phone;contact_name\r\n" + p + "1;ООО Рябина;5550115 доб. 4;Анна")
            .getBytes(Charset.forName("windows-1251"));

    ImportReport report = given(list);

    assertThat(clients.get(p + "1").name()).isEqualTo("ООО Рябина");
    assertThat(clients.get(p + "1").nameKey()).isEqualTo("рябина");
    assertThat(report.run().warnings()).contains("windows-1251");
  }

  @Test
  void unknownColumnsAreNamedAndLeftOut() {
    ImportReport report = given("client_no;name;colour", p + "1;Rowan;red");

    assertThat(report.run().warnings()).isEqualTo("Not known and left out: colour.");
    assertThat(count("client")).isEqualTo(1);
  }

  @Test
  void whatIsNoClientListIsRefusedInOneSentence() {
    assertThatThrownBy(() -> read("")).hasMessage("The file is empty.");
    assertThatThrownBy(() -> given(new byte[0])).hasMessage("The file is empty.");
    assertThatThrownBy(() -> read("client_no;city", "1;Riga"))
        .hasMessageStartingWith("The column 'name' is missing.");
    assertThatThrownBy(() -> read("client_no;name;name", "1;a;b"))
        .hasMessage("The column 'name' is there twice.");
    assertThatThrownBy(() -> given(new byte[] {'P', 'K', 3, 4, 0, 0, 8}))
        .isInstanceOf(UnreadableList.class)
        .hasMessageStartingWith("This is not a CSV file");
    assertThatThrownBy(() -> read("client_no;name", "1;" + "x".repeat(20_001)))
        .hasMessage("Line 2 is longer than 20000 characters: this is not a client list.");
  }

  @Test
  void theDownloadOfBadRowsIsMendedAndImported() throws IOException {
    ImportReport first =
        given(
            "client_no;name;annual_revenue;colour",
            p + "1;Sorrel;10;red",
            p + "2;\"Teak; \"\"Sons\"\"\";much;=1+1",
            p + "3;Teak",
            p + "4;\"Thorn;1;red");

    String download = download(first);

    assertThat(download)
        .startsWith("\uFEFFproblem_line;problem_column;problem_reason;client_no;name;")
        .contains(
            "3;annual_revenue;The revenue must be",
            ";" + p + "2;\"Teak; \"\"Sons\"\"\";much;=1+1\r\n");
    String mended =
        download
            .replace("much", "20")
            .replace("3;Teak\r\n", "3;Teak;30;blue\r\n")
            .replace("\"Thorn", "Thorn");
    ImportReport second = given(mended.getBytes(StandardCharsets.UTF_8));
    assertThat(second.run().badRows()).isZero();
    assertThat(second.run().newClients()).isEqualTo(3);
    assertThat(clients.get(p + "2").name()).isEqualTo("Teak; \"Sons\"");
  }

  @Test
  void aDownloadImportedUnmendedComesBackTheSame() throws IOException {
    ImportReport first =
        given("client_no;name;kind", p + "1;Umber;shop", p + "2;Umber", p + "3;\"Umber;shop");

    ImportReport second = given(download(first).getBytes(StandardCharsets.UTF_8));

    assertThat(second.run().goodRows()).isZero();
    assertThat(download(second)).hasSameSizeAs(download(first));
  }

  @Test
  void aDiscardedListIsNotImportedButItsBadRowsStay() throws IOException {
    ImportReport report = read("client_no;name", p + "1;Vine", p + "2;");

    imports.discard(report.run().id());

    assertThat(download(report)).contains("The name is missing.");
    assertThatThrownBy(() -> imports.apply(report.run().id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DISCARDED");
    assertThat(count("client")).isZero();
  }

  @Test
  void aListOfThousandsIsImportedInParts() {
    StringBuilder list = new StringBuilder("client_no;name;city;contact_name;contact_email\n");
    for (int i = 0; i < 3500; i++) {
      String client = p + i + ";Willow " + p + i + ";Riga;";
      list.append(client).append("Ann;ann@").append(p).append(i).append(".example.com\n");
      list.append(client).append("Bob;\n");
    }

    ImportReport report = given(list.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(report.run().goodRows()).isEqualTo(7000);
    assertThat(report.run().newClients()).isEqualTo(3500);
    assertThat(report.run().newContacts()).isEqualTo(7000);
    assertThat(count("client")).isEqualTo(3500);
    assertThat(count("contact")).isEqualTo(7000);
    assertThat(report.possibleDuplicates()).isEmpty();
    assertThat(
            programme
                .jdbc
                .sql("select count(*) from import_row where run_id = ?")
                .param(report.run().id())
                .query(Integer.class)
                .single())
        .as("staged rows left behind")
        .isZero();
  }

  @Test
  void theSampleListHasNoBadRow() {
    ImportReport report =
        imports.read(new ClassPathResource("demo/clients-sample.csv"), "sample", "helen");

    assertThat(report.badRows()).isEmpty();
    assertThat(report.run().clients()).isEqualTo(16);
    assertThat(report.run().warnings()).isNull();
    assertThat(report.run().possibleDuplicates()).isZero();
  }

  private ImportReport given(String... lines) {
    return given(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport given(byte[] list) {
    return imports.apply(imports.read(new ByteArrayResource(list), "list.csv", "helen").run().id());
  }

  private ImportReport read(String... lines) {
    byte[] list = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return imports.read(new ByteArrayResource(list), "list.csv", "helen");
  }

  private String download(ImportReport report) throws IOException {
    StringBuilder csv = new StringBuilder();
    imports.writeBadRows(report.run().id(), csv);
    return csv.toString();
  }

  private int count(String table) {
    return programme
        .jdbc
        .sql("select count(*) from " + table + " where client_no like ?")
        .param(p + "%")
        .query(Integer.class)
        .single();
  }
}
