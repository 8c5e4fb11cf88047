package org.vipprogramme.team;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How many clients each active rep holds; hands the next client to whoever is least loaded for
 * their norm.
 */
public final class Loads {

  private final Map<Rep, Long> clients;

  Loads(Map<Rep, Long> clients) {
    this.clients = new HashMap<>(clients);
  }

  /**
   * The rep with the fewest clients per norm, who is then counted as holding one more.
   *
   * @throws IllegalStateException when there is no active rep
   */
  public Rep next() {
    Rep rep =
        clients.keySet().stream()
            .min(Comparator.comparingDouble(this::load).thenComparing(Rep::userId))
            .orElseThrow(
                () -> new IllegalStateException("There is no active rep to give clients to."));
    clients.merge(rep, 1L, Long::sum);
    return rep;
  }

  private double load(Rep rep) {
    return (double) clients.get(rep) / rep.dedication().weeklyNorm();
  }
}
