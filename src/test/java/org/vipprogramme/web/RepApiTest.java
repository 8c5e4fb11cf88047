package org.vipprogramme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@Tag("R3")
class RepApiTest {

  private static final Map<String, Object> CARL =
      Map.of("displayName", "Carl Cook", "dedication", "COMBINED", "active", true);

  @Autowired Programme programme;
  @Autowired Http http;

  @BeforeEach
  void people() {
    programme.people();
  }

  @Test
  void theHeadNamesARepAndHowMuchOfTheirTimeTheyGive() {
    assertThat(http.put("helen", "/api/reps/carl", CARL).status()).isEqualTo(200);

    assertThat(http.get("helen", "/api/reps").json().findValuesAsText("userId")).contains("carl");
  }

  @Test
  void somebodyWhoIsNoRepOrHasNoNameIsRefusedInWords() {
    Http.Answer noRep = http.put("helen", "/api/reps/eric", CARL);

    assertThat(noRep.status()).isEqualTo(404);
    assertThat(noRep.json().path("detail").asText()).contains("no user eric in the group vip-rep");
    assertThat(http.put("helen", "/api/reps/carl", Map.of("dedication", "COMBINED")).status())
        .isEqualTo(400);
    assertThat(http.put("rita", "/api/reps/carl", CARL).status()).isEqualTo(403);
  }
}
