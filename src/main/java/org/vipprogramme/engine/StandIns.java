package org.vipprogramme.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vipprogramme.team.Absence;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/**
 * Who is offered a rep's tasks today (R27), for diagrams: {@code ${standIns.with(repId)}}. Days are
 * those of the firm's time zone.
 */
@Component("standIns")
public class StandIns {

  private final Absences absences;
  private final Team team;

  StandIns(Absences absences, Team team) {
    this.absences = absences;
    this.team = team;
  }

  /**
   * The rep and, while the rep is away, the stand-in. Is the stand-in away, too, theirs follows.
   */
  public List<String> with(String userId) {
    Set<String> users = new LinkedHashSet<>();
    Optional<String> next = Optional.ofNullable(userId);
    while (next.isPresent() && users.add(next.get())) {
      next = standInOf(next.get());
    }
    return List.copyOf(users);
  }

  /**
   * The rep to assign a task to at once; null while a stand-in may take it instead, so that it is
   * only offered.
   */
  public String unlessAway(String userId) {
    return with(userId).size() > 1 ? null : userId;
  }

  private Optional<String> standInOf(String userId) {
    return absences
        .today(userId)
        .map(Absence::standIn)
        .flatMap(team::find)
        .filter(Rep::active)
        .map(Rep::userId);
  }
}
