package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.vipprogramme.campaign.Balance.Group;
import org.vipprogramme.client.Client.Segment;

/** Whatever the team and the list are, the split is one that R4 and R6 allow. */
@Tag("R4")
@Tag("R6")
class BalanceTest {

  private static final List<String> REPS = List.of("ann", "bob", "cid", "dot", "eve");

  /** A team, what the head has chosen already, and the rest of the list. */
  record Given(
      Map<String, Integer> norms, Map<String, Integer> chosen, Map<Group, Integer> groups) {

    Map<Group, Map<String, Integer>> divided() {
      return new Balance(norms, chosen).divide(groups);
    }

    boolean somebodyMayHave(Group group) {
      return norms.keySet().stream().anyMatch(group::allows);
    }
  }

  @Provide
  Arbitrary<Given> givens() {
    return Arbitraries.integers()
        .between(1, REPS.size())
        .flatMap(size -> given(REPS.subList(0, size)));
  }

  private static Arbitrary<Given> given(List<String> reps) {
    Arbitrary<String> rep = Arbitraries.of(reps);
    Arbitrary<Map<String, Integer>> norms =
        Arbitraries.of(5, 15, 7).list().ofSize(reps.size()).map(values -> zip(reps, values));
    Arbitrary<Map<String, Integer>> chosen =
        Arbitraries.maps(rep, Arbitraries.integers().between(1, 40)).ofMaxSize(2);
    Arbitrary<Group> group =
        Combinators.combine(
                Arbitraries.of(Treatment.class),
                rep.injectNull(0.3),
                Arbitraries.of(Segment.class),
                rep.injectNull(0.5))
            .as(BalanceTest::group);
    Arbitrary<Map<Group, Integer>> groups =
        Arbitraries.maps(group, Arbitraries.integers().between(1, 120)).ofMaxSize(12);
    return Combinators.combine(norms, chosen, groups).as(Given::new);
  }

  /** Without an acquirer in the team, the table can only say MAY. */
  private static Group group(Treatment treatment, String acquirer, Segment segment, String best) {
    return new Group(acquirer == null ? Treatment.MAY : treatment, acquirer, segment, best);
  }

  private static Map<String, Integer> zip(List<String> reps, List<Integer> values) {
    Map<String, Integer> zipped = new HashMap<>();
    for (int i = 0; i < reps.size(); i++) {
      zipped.put(reps.get(i), values.get(i));
    }
    return zipped;
  }

  @Property(tries = 1000, seed = "20260601")
  void everyClientGetsExactlyOneRepOfTheTeam(@ForAll("givens") Given given) {
    Map<Group, Map<String, Integer>> divided = given.divided();

    assertThat(divided.keySet()).isEqualTo(given.groups().keySet());
    divided.forEach(
        (group, quota) -> {
          assertThat(given.norms().keySet()).containsAll(quota.keySet());
          assertThat(quota.values()).allMatch(count -> count >= 0);
          assertThat(quota.values().stream().mapToInt(count -> count).sum())
              .isEqualTo(given.somebodyMayHave(group) ? given.groups().get(group) : 0);
        });
  }

  @Property(tries = 1000, seed = "20260602")
  void aFencedClientLeavesItsAcquirerAndAKeptOneStays(@ForAll("givens") Given given) {
    given
        .divided()
        .forEach(
            (group, quota) -> {
              if (group.treatment() == Treatment.MUST) {
                assertThat(quota.getOrDefault(group.acquirer(), 0)).isZero();
              }
              if (group.treatment() == Treatment.KEEP) {
                assertThat(quota).isEqualTo(Map.of(group.acquirer(), given.groups().get(group)));
              }
            });
  }

  @Property(tries = 1000, seed = "20260603")
  void nobodyIsMoreThanOneClientAheadOfWhoMightTakeIt(@ForAll("givens") Given given) {
    Map<Group, Map<String, Integer>> divided = given.divided();
    Map<String, Integer> loads = loads(divided, group -> true);
    given.chosen().forEach((rep, more) -> loads.merge(rep, more, Integer::sum));

    divided.forEach(
        (group, quota) ->
            quota.forEach(
                (from, count) ->
                    given.norms().keySet().stream()
                        .filter(to -> count > 0 && group.allows(to))
                        .forEach(to -> assertNoMoreThanOneAhead(given.norms(), loads, from, to))));
  }

  @Property(tries = 500, seed = "20260604")
  void keyClientsAreSpreadAsEvenlyWhenNobodyIsBound(
      @ForAll("givens") Given given, @ForAll Segment segment) {
    Map<Group, Integer> free = new HashMap<>();
    given
        .groups()
        .forEach(
            (group, count) ->
                free.merge(
                    new Group(Treatment.MAY, null, group.segment(), null), count, Integer::sum));

    Map<Group, Map<String, Integer>> divided = new Balance(given.norms(), Map.of()).divide(free);

    Map<String, Integer> loads = loads(divided, group -> group.segment().compareTo(segment) <= 0);
    for (String from : given.norms().keySet()) {
      for (String to : given.norms().keySet()) {
        assertNoMoreThanOneAhead(given.norms(), loads, from, to);
      }
    }
  }

  @Example
  void aRepWhoKeepsManySmallClientsGetsKeyClientsAllTheSame() {
    Map<Group, Integer> groups =
        Map.of(
            new Group(Treatment.KEEP, "ann", Segment.REGULAR, null), 30,
            new Group(Treatment.MAY, null, Segment.REGULAR, null), 30,
            new Group(Treatment.MAY, null, Segment.TOP, null), 10);

    Map<Group, Map<String, Integer>> divided =
        new Balance(Map.of("ann", 5, "bob", 5), Map.of()).divide(groups);

    assertThat(divided.get(new Group(Treatment.MAY, null, Segment.TOP, null)))
        .isEqualTo(Map.of("ann", 5, "bob", 5));
    assertThat(loads(divided, group -> true)).isEqualTo(Map.of("ann", 35, "bob", 35));
  }

  @Example
  void aClientIsLeftWithTheRepItIsBestLeftWithUnlessLoadsForbid() {
    Group best = new Group(Treatment.MAY, null, Segment.REGULAR, "bob");
    Group free = new Group(Treatment.MAY, null, Segment.REGULAR, null);
    Map<String, Integer> norms = Map.of("ann", 5, "bob", 5);

    assertThat(new Balance(norms, Map.of()).divide(Map.of(best, 10, free, 10)).get(best))
        .isEqualTo(Map.of("bob", 10));
    assertThat(new Balance(norms, Map.of()).divide(Map.of(best, 10)).get(best))
        .isEqualTo(Map.of("ann", 5, "bob", 5));
  }

  @Example
  void aFencedClientOfTheOnlyRepHasNobodyToGoTo() {
    Group fenced = new Group(Treatment.MUST, "ann", Segment.KEY, null);

    assertThat(new Balance(Map.of("ann", 15), Map.of()).divide(Map.of(fenced, 3)))
        .isEqualTo(Map.of(fenced, Map.of()));
  }

  private static Map<String, Integer> loads(
      Map<Group, Map<String, Integer>> divided, Predicate<Group> which) {
    Map<String, Integer> loads = new HashMap<>();
    List<Group> counted = new ArrayList<>(divided.keySet());
    counted.removeIf(which.negate());
    counted.forEach(
        group -> divided.get(group).forEach((rep, n) -> loads.merge(rep, n, Integer::sum)));
    return loads;
  }

  /** load/norm of one less load/norm of the other is at most 1/norm of the one. */
  private static void assertNoMoreThanOneAhead(
      Map<String, Integer> norms, Map<String, Integer> loads, String from, String to) {
    int loadFrom = loads.getOrDefault(from, 0);
    int loadTo = loads.getOrDefault(to, 0);
    assertThat((loadFrom - 1) * norms.get(to))
        .as("%s has %d, %s has %d, norms %s", from, loadFrom, to, loadTo, norms)
        .isLessThanOrEqualTo(loadTo * norms.get(from));
  }
}
