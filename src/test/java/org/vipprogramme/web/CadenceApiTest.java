package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.support.Http.NOBODY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R22")
@Tag("R23")
class CadenceApiTest {

  @Autowired Programme programme;
  @Autowired RelationshipContacts contacts;
  @Autowired Http http;

  private String top;
  private String key;
  private String regular;
  private String unknown;

  /** The rep "dora" has these clients and no others. */
  @BeforeEach
  void dorasClients() {
    programme.people();
    programme.jdbc.sql("insert into rep values ('dora', 'Dora Dale', 'DEDICATED', true)").update();
    top = client("=Yew Estate", "segment = 'TOP', last_contact_at = '2026-01-31T12:00:00Z'");
    key =
        client(
            "Zelkova Estate",
            "segment = 'KEY', last_contact_at = '2026-01-10T12:00:00Z', contact_not_before ="
                + " '2026-06-01', worked_at = '2025-11-05T12:00:00Z'");
    regular =
        client(
            "Alder Estate",
            "segment = 'REGULAR', last_contact_at = '2026-01-05T12:00:00Z', worked_at ="
                + " '2026-01-05T12:00:00Z'");
    unknown = client("Bay Estate", "next_campaign_since = '2026-02-01'");
  }

  @AfterEach
  void doraGoes() {
    programme.jdbc.sql("delete from relationship_contact where rep_id = 'dora'").update();
    programme.jdbc.sql("update client set rep_id = null where rep_id = 'dora'").update();
    programme.jdbc.sql("delete from rep where user_id = 'dora'").update();
  }

  @Test
  void headsSeeWhoIsDueWhenTheMostValuableFirst() {
    contacts.open(top, "dora");

    JsonNode list = http.get("helen", "/api/cadence?rep=dora").json();

    assertThat(list.path("total").asInt()).isEqualTo(4);
    assertThat(list.path("clients").findValuesAsText("clientNo"))
        .containsExactly(top, key, regular, unknown);
    assertThat(list.path("clients").findValuesAsText("nextContactDue"))
        .as("end of February; not before the client's wish; none; never met")
        .containsExactly("2026-02-28", "2026-06-01", "null", "null");
    assertThat(list.path("clients").findValuesAsText("nextQuestionnaireDue"))
        .containsExactly("null", "2026-11-05", "2027-01-05", "null");
    assertThat(list.at("/clients/0/openContact").asText()).isEqualTo("DUE");
    assertThat(list.at("/clients/0/lastContact").asText()).isEqualTo("2026-01-31");
    assertThat(list.at("/clients/3/waitsForCampaignSince").asText()).isEqualTo("2026-02-01");
  }

  @Test
  void theListIsFilteredAndComesInPages() {
    assertThat(http.get("mary", "/api/cadence?rep=dora&segment=KEY").json().path("clients"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("clientNo").asText()).isEqualTo(key));
    JsonNode second = http.get("mary", "/api/cadence?rep=dora&page=1&size=3").json();
    assertThat(second.path("clients").findValuesAsText("clientNo")).containsExactly(unknown);
    assertThat(second.path("total").asInt()).isEqualTo(4);
    assertThat(http.get("mary", "/api/cadence?size=501").status()).isEqualTo(400);
    assertThat(http.get("mary", "/api/cadence?segment=BEST").status()).isEqualTo(400);
  }

  @Test
  void aRepSeesTheirOwnClientsOnly() {
    String ritas = programme.client("Cherry Estate", "rita");

    JsonNode own = http.get("rita", "/api/cadence?size=500").json();

    assertThat(own.path("clients").findValuesAsText("repId")).containsOnly("rita");
    assertThat(http.get("rita", "/api/cadence?format=csv").body())
        .contains(ritas + ",Cherry Estate")
        .doesNotContain(key);
    assertThat(http.get("rita", "/api/cadence?rep=dora").status()).isEqualTo(403);
    assertThat(http.get("rita", "/api/cadence?rep=dora&format=csv").status()).isEqualTo(403);
  }

  @Test
  void nobodyElseComesIn() {
    for (String stranger : List.of("sam", "eric", "mo")) {
      assertThat(http.get(stranger, "/api/cadence").status()).as(stranger).isEqualTo(403);
    }
    assertThat(http.get(NOBODY, "/api/cadence").status()).isEqualTo(401);
  }

  @Test
  void theWholeListIsATableForASpreadsheet() {
    String csv = http.get("helen", "/api/cadence?rep=dora&format=csv").body();

    assertThat(csv.lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("\uFEFFclient_no,name,segment,rep,last_contact,next_contact_due");
    assertThat(csv.lines())
        .contains(
            top + ",'=Yew Estate,TOP,dora,2026-01-31,2026-02-28,,,,",
            key + ",Zelkova Estate,KEY,dora,2026-01-10,2026-06-01,,2025-11-05,2026-11-05,");
  }

  private String client(String name, String what) {
    String client = programme.client(name, "dora");
    programme.jdbc.sql("update client set " + what + " where client_no = ?").param(client).update();
    return client;
  }
}
