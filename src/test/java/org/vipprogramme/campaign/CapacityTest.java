package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vipprogramme.campaign.Capacity.Member;

@Tag("R7")
class CapacityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final Member DEDICATED = new Member(15, List.of());
  private static final Member COMBINED = new Member(5, List.of());

  @Test
  void threeDedicatedAndFiveCombinedRepsWorkSevenHundredClientsInTenWeeks() {
    List<Member> team =
        List.of(DEDICATED, DEDICATED, DEDICATED, COMBINED, COMBINED, COMBINED, COMBINED, COMBINED);

    assertThat(of(700, team).weeks()).isEqualTo(10);
    assertThat(of(701, team).weeks()).isEqualTo(11);
  }

  @Test
  void aWeekAwayCostsTheNormOfThatWeekAndADayAFifthOfIt() {
    assertThat(of(30, List.of(away(5))).weeks()).isEqualTo(3);
    assertThat(of(30, List.of(away(1))).weeks()).isEqualTo(3);
    assertThat(of(27, List.of(away(1))).weeks()).isEqualTo(2);
  }

  @Test
  void whoIsMissingToBeDoneInTwoOrThreeMonths() {
    Capacity capacity = of(500, List.of(DEDICATED));

    assertThat(capacity.repsLacking(8, 15)).as("dedicated, 8 weeks").isEqualTo(4);
    assertThat(capacity.repsLacking(8, 5)).as("combined, 8 weeks").isEqualTo(10);
    assertThat(capacity.repsLacking(13, 15)).as("dedicated, 13 weeks").isEqualTo(2);
    assertThat(capacity.repsLacking(13, 5)).as("combined, 13 weeks").isEqualTo(5);
    assertThat(of(120, List.of(DEDICATED)).repsLacking(8, 5)).isZero();
  }

  @Test
  void withoutATeamItNeverEndsAndWithoutClientsItIsOver() {
    assertThat(of(10, List.of()).weeks()).isEqualTo(520);
    assertThat(of(0, List.of()).weeks()).isZero();
  }

  @Property(tries = 300, seed = "20260605")
  void withTheRepsLackingTheTeamIsInTimeAndWithOneLessItIsNot(
      @ForAll @IntRange(max = 5000) int clients,
      @ForAll @IntRange(max = 6) int dedicated,
      @ForAll @IntRange(min = 1, max = 26) int weeks) {
    int lacking = of(clients, dedicated(dedicated)).repsLacking(weeks, 15);

    assertThat(of(clients, dedicated(dedicated + lacking)).weeks()).isLessThanOrEqualTo(weeks);
    if (lacking > 0) {
      assertThat(of(clients, dedicated(dedicated + lacking - 1)).weeks()).isGreaterThan(weeks);
    }
  }

  private static Capacity of(int clients, List<Member> team) {
    return new Capacity(clients, MONDAY, team);
  }

  private static List<Member> dedicated(int howMany) {
    return IntStream.range(0, howMany).mapToObj(i -> DEDICATED).toList();
  }

  private static Member away(int days) {
    return new Member(15, MONDAY.datesUntil(MONDAY.plusDays(days)).toList());
  }
}
