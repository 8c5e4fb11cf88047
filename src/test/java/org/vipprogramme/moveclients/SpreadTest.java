package org.vipprogramme.moveclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.vipprogramme.client.Client;
import org.vipprogramme.team.Rep;

@Tag("R4")
@Tag("R6")
class SpreadTest {

  private static final Rep DEDICATED = new Rep("d", "Dora", Rep.Dedication.DEDICATED, true);
  private static final Rep COMBINED = new Rep("c", "Carl", Rep.Dedication.COMBINED, true);

  @Property
  void everybodyEndsWithTheSameLoadForTheirNorm(@ForAll @IntRange(min = 20, max = 400) int many) {
    Spread spread = spread(DEDICATED, COMBINED);
    Map<Rep, Integer> given = new HashMap<>();
    for (int client = 0; client < many; client++) {
      given.merge(spread.taker(client(null)), 1, Integer::sum);
    }
    int difference = given.get(DEDICATED) - 3 * given.get(COMBINED);
    assertThat(difference).as("15 a week against 5").isBetween(-3, 3);
  }

  @Property
  void whoHasManyAlreadyGetsFewer(@ForAll @IntRange(min = 1, max = 50) int before) {
    Spread spread = new Spread(List.of(DEDICATED, COMBINED), Map.of("d", 3L * before), this::norm);
    for (int client = 0; client < before; client++) {
      assertThat(spread.taker(client(null))).isEqualTo(COMBINED);
    }
  }

  @Property
  void aFencedClientNeverGoesToItsAcquirer(@ForAll @IntRange(min = 0, max = 50) int before) {
    Spread spread =
        new Spread(List.of(DEDICATED, COMBINED), Map.of("c", (long) before), this::norm);
    assertThat(spread.taker(client("DORA"))).isEqualTo(COMBINED);
    assertThat(spread.taker(client("C"))).isEqualTo(DEDICATED);
    assertThatThrownBy(() -> spread(DEDICATED).taker(client("d")))
        .hasMessage("There is nobody to take client 1.");
  }

  private Spread spread(Rep... reps) {
    return new Spread(List.of(reps), Map.of(), this::norm);
  }

  private int norm(Rep rep) {
    return rep.dedication() == Rep.Dedication.DEDICATED ? 15 : 5;
  }

  /** Fenced off by somebody, unless null. */
  private static Client client(String acquirer) {
    return new Client(
        "1",
        "One",
        "one",
        Client.Kind.COMPANY,
        null,
        acquirer,
        acquirer == null ? null : Client.Relationship.FENCED,
        null,
        null,
        null,
        null,
        Client.State.ACTIVE,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
