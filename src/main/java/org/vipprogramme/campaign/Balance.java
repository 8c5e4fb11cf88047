package org.vipprogramme.campaign;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipprogramme.client.Client.Segment;

/**
 * Divides groups of clients among reps so that the loads follow the norms (R4, R6). It counts
 * clients and never holds them: its size is groups times reps, whatever the length of the list.
 *
 * <p>Segment by segment, the most valuable first, so that key clients are spread evenly: those who
 * may go to one rep only, those who are best left with a rep, and then the others to the least
 * loaded; then clients move until the loads are even. Every move lowers the sum of what reps had
 * when they got each client, so this ends.
 */
final class Balance {

  /**
   * Clients that are alike for the split.
   *
   * @param acquirer user id of the rep who won them; null when nobody of the team did
   * @param best user id of the rep with whom they are best left if loads allow; null for any
   */
  record Group(Treatment treatment, String acquirer, Segment segment, String best) {

    /** Whether R4 lets this rep have these clients. */
    boolean allows(String rep) {
      return switch (treatment) {
        case KEEP -> rep.equals(acquirer);
        case MAY -> true;
        case MUST -> !rep.equals(acquirer);
      };
    }

    /** Who has the least choice comes first: the others can even the loads out. */
    private int choice() {
      return treatment == Treatment.KEEP ? 0 : best != null ? 1 : 2;
    }
  }

  private final Map<String, Integer> norms;
  private final Map<String, Integer> loads = new LinkedHashMap<>();
  private final Map<Group, Map<String, Integer>> quotas = new LinkedHashMap<>();
  private final Deque<Group> latestFirst = new ArrayDeque<>();

  /**
   * A new division.
   *
   * @param norms questionnaires a week of every rep of the team, by user id
   * @param given clients that every rep has already, such as those the head has chosen
   */
  Balance(Map<String, Integer> norms, Map<String, Integer> given) {
    this.norms = norms;
    norms.keySet().forEach(rep -> loads.put(rep, given.getOrDefault(rep, 0)));
  }

  /**
   * Divides the groups.
   *
   * @param groups how many clients each group has
   * @return how many clients of each group each rep gets; a group nobody may have gets nothing
   */
  Map<Group, Map<String, Integer>> divide(Map<Group, Integer> groups) {
    for (Segment segment : Segment.values()) {
      groups.keySet().stream()
          .filter(group -> group.segment() == segment)
          .sorted(Comparator.comparingInt(Group::choice))
          .forEach(group -> divide(group, groups.get(group)));
      evenOut();
    }
    return quotas;
  }

  private void divide(Group group, int clients) {
    Map<String, Integer> quota = quotas.computeIfAbsent(group, key -> new LinkedHashMap<>());
    latestFirst.addFirst(group);
    List<String> candidates = candidates(group);
    for (int left = clients; left > 0 && !candidates.isEmpty(); left--) {
      give(quota, candidates.stream().min(this::byLoad).orElseThrow());
    }
  }

  private List<String> candidates(Group group) {
    List<String> allowed = norms.keySet().stream().filter(group::allows).toList();
    return allowed.contains(group.best()) ? List.of(group.best()) : allowed;
  }

  private void give(Map<String, Integer> quota, String rep) {
    quota.merge(rep, 1, Integer::sum);
    loads.merge(rep, 1, Integer::sum);
  }

  /** Compares load per norm without fractions. */
  private int byLoad(String one, String other) {
    return Long.compare(
        (long) loads.get(one) * norms.get(other), (long) loads.get(other) * norms.get(one));
  }

  /** Moves clients while somebody would still be less loaded with them, who came last first. */
  private void evenOut() {
    while (latestFirst.stream().anyMatch(this::evenOut)) {
      // Whoever has a client less may now take one of another group.
    }
  }

  private boolean evenOut(Group group) {
    Map<String, Integer> quota = quotas.get(group);
    boolean moved = false;
    for (String from : List.copyOf(quota.keySet())) {
      for (String to : norms.keySet()) {
        while (group.allows(to) && quota.get(from) > 0 && isTooMuch(from, to)) {
          quota.merge(from, -1, Integer::sum);
          loads.merge(from, -1, Integer::sum);
          give(quota, to);
          moved = true;
        }
      }
    }
    return moved;
  }

  /** Even without one client, the first would have more for their norm than the other has now. */
  private boolean isTooMuch(String from, String to) {
    return (loads.get(from) - 1L) * norms.get(to) > (long) loads.get(to) * norms.get(from);
  }
}
