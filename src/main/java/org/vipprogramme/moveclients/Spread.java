package org.vipprogramme.moveclients;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.vipprogramme.client.Client;
import org.vipprogramme.team.Rep;

/** Gives clients away one by one, each to the rep with the least load for their norm (R4, R6). */
class Spread {

  private final List<Rep> reps;
  private final Map<String, Long> clients;
  private final ToIntFunction<Rep> norm;

  /**
   * Spreads over these reps.
   *
   * @param clients how many clients a rep has now, by user id
   * @param norm a rep's weekly norm
   */
  Spread(List<Rep> reps, Map<String, Long> clients, ToIntFunction<Rep> norm) {
    this.reps = reps;
    this.clients = new HashMap<>(clients);
    this.norm = norm;
  }

  /**
   * The rep who takes this client; never one who fences it off (R4 c).
   *
   * @throws IllegalStateException when nobody is left
   */
  Rep taker(Client client) {
    Rep taker =
        reps.stream()
            .filter(rep -> !client.isFencedOffBy(rep.userId(), rep.displayName()))
            .min(lightest())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "There is nobody to take client " + client.clientNo() + "."));
    clients.merge(taker.userId(), 1L, Long::sum);
    return taker;
  }

  /** Whole numbers: a/m &lt; b/n where a·n &lt; b·m. */
  private Comparator<Rep> lightest() {
    Comparator<Rep> byLoad =
        (one, other) ->
            Long.compare(load(one) * norm.applyAsInt(other), load(other) * norm.applyAsInt(one));
    return byLoad.thenComparing(Rep::userId);
  }

  private long load(Rep rep) {
    return clients.getOrDefault(rep.userId(), 0L);
  }
}
