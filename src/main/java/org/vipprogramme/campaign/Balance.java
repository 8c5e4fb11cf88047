package org.vipprogramme.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides groups of clients among reps so that the loads follow the norms (R4, R6). It counts
 * clients and never holds them: its size is groups times reps, whatever the length of the list.
 */
final class Balance {

  /**
   * Clients that are alike for the split.
   *
   * @param acquirer user id of the rep who won them; null when nobody of the team did
   */
  record Group(Treatment treatment, String acquirer, String segment) {

    /** Whether R4 lets this rep have these clients. */
    boolean allows(String rep) {
      return switch (treatment) {
        case KEEP -> rep.equals(acquirer);
        case MAY -> true;
        case MUST -> !rep.equals(acquirer);
      };
    }
  }

  private final Map<String, Integer> norms;
  private final Map<String, Integer> loads = new LinkedHashMap<>();
  private final Map<Group, Map<String, Integer>> quotas = new LinkedHashMap<>();

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
   * @param groups how many clients each group has, key clients first: they are spread first
   * @return how many clients of each group each rep gets; a group nobody may have gets nothing
   */
  Map<Group, Map<String, Integer>> divide(Map<Group, Integer> groups) {
    List<Group> order = new ArrayList<>(groups.keySet());
    // Who has no choice comes first, so that the others can even the loads out.
    order.sort(Comparator.comparing(group -> group.treatment() != Treatment.KEEP));
    order.forEach(group -> divide(group, groups.get(group)));
    evenOut();
    return quotas;
  }

  private void divide(Group group, int clients) {
    Map<String, Integer> quota = quotas.computeIfAbsent(group, key -> new LinkedHashMap<>());
    List<String> candidates = norms.keySet().stream().filter(group::allows).toList();
    for (int left = clients; left > 0 && !candidates.isEmpty(); left--) {
      give(quota, candidates.stream().min(this::byLoad).orElseThrow());
    }
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

  /** Moves clients one by one while somebody would still be less loaded with the client. */
  private void evenOut() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<Group, Map<String, Integer>> group : quotas.entrySet()) {
        moved |= evenOut(group.getKey(), group.getValue());
      }
    }
  }

  private boolean evenOut(Group group, Map<String, Integer> quota) {
    for (String from : List.copyOf(quota.keySet())) {
      for (String to : norms.keySet()) {
        if (quota.get(from) > 0 && group.allows(to) && isTooMuch(from, to)) {
          quota.merge(from, -1, Integer::sum);
          loads.merge(from, -1, Integer::sum);
          give(quota, to);
          return true;
        }
      }
    }
    return false;
  }

  /** Even without one client, the first would have more for their norm than the other has now. */
  private boolean isTooMuch(String from, String to) {
    return (loads.get(from) - 1L) * norms.get(to) > (long) loads.get(to) * norms.get(from);
  }
}
