package org.vipprogramme.team;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reps who work in the programme. */
@Service
@Transactional
public class Team {

  private final RepRepository reps;
  private final JdbcAggregateTemplate rows;
  private final WeeklyNorms norms;

  Team(RepRepository reps, JdbcAggregateTemplate rows, WeeklyNorms norms) {
    this.reps = reps;
    this.rows = rows;
    this.norms = norms;
  }

  /** Adds a rep, or brings an existing one up to date. */
  public void put(Rep rep) {
    if (reps.existsById(rep.userId())) {
      rows.update(rep);
    } else {
      rows.insert(rep);
    }
  }

  /** Active reps, by user id. */
  @Transactional(readOnly = true)
  public List<Rep> active() {
    return reps.findByActiveTrueOrderByUserId();
  }

  /** Active reps, and those not active any more who still have clients, by user id (R27). */
  @Transactional(readOnly = true)
  public List<Rep> activeOrWithClients() {
    return reps.findActiveOrWithClients();
  }

  /** The rep with this user id, active or not. */
  @Transactional(readOnly = true)
  public Optional<Rep> find(String userId) {
    return userId == null ? Optional.empty() : reps.findById(userId);
  }

  /** A rep's name as it is said to the client; the user id when there is no such rep. */
  @Transactional(readOnly = true)
  public String nameOf(String userId) {
    return find(userId).map(Rep::displayName).orElse(userId);
  }

  /**
   * The active rep with the fewest clients for their norm (R4, R6).
   *
   * @param unless a rep to pass over, such as one who fences the client off; null for none
   * @throws IllegalStateException when there is no such rep
   */
  @Transactional(readOnly = true)
  public Rep leastLoaded(String unless) {
    return active().stream()
        .filter(rep -> !rep.userId().equals(unless))
        .min(Comparator.comparingDouble(this::load).thenComparing(Rep::userId))
        .orElseThrow(() -> new IllegalStateException("There is no active rep to give clients to."));
  }

  private double load(Rep rep) {
    return (double) reps.countClients(rep.userId()) / norms.of(rep.dedication()).perWeek();
  }
}
