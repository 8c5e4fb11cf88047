package org.vipprogramme.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;

/** Who is away when, and who stands in (R21, R27). Days are those of the firm's time zone. */
@Service
@Transactional
public class Absences {

  private final AbsenceRepository absences;
  private final Clock clock;

  Absences(AbsenceRepository absences, Clock clock, CalendarSettings calendar) {
    this.absences = absences;
    this.clock = clock.withZone(calendar.timeZone());
  }

  /**
   * Notes an absence.
   *
   * @param standIn user id; null for nobody
   * @throws IllegalArgumentException with a sentence for the head when it cannot be so
   */
  public Absence put(String repId, LocalDate first, LocalDate last, String standIn, String by) {
    require(!last.isBefore(first), "The last day of the absence lies before the first.");
    require(!repId.equals(standIn), "Nobody can stand in for themselves.");
    require(
        between(repId, first, last).isEmpty(), "An absence in these days is noted for this rep.");
    require(
        standIn == null || between(standIn, first, last).isEmpty(),
        "The stand-in is away in these days, too.");
    return absences.save(new Absence(null, repId, first, last, standIn, by, clock.instant()));
  }

  @Transactional(readOnly = true)
  public Absence get(long id) {
    return absences.findById(id).orElseThrow();
  }

  /** The rep is back at work today: the absence ended yesterday, or never was. */
  public void backToday(long id) {
    LocalDate today = LocalDate.now(clock);
    if (today.isAfter(get(id).firstDay())) {
      absences.endOn(id, today.minusDays(1));
    } else {
      absences.deleteById(id);
    }
  }

  /** The rep's absences that touch these days, both included, by their first day. */
  @Transactional(readOnly = true)
  public List<Absence> between(String repId, LocalDate first, LocalDate last) {
    return absences.between(repId, first, last);
  }

  /** The absence the rep is in today. */
  @Transactional(readOnly = true)
  public Optional<Absence> today(String repId) {
    LocalDate today = LocalDate.now(clock);
    return between(repId, today, today).stream().findFirst();
  }

  /** User ids of all reps who are away today. */
  @Transactional(readOnly = true)
  public Set<String> awayToday() {
    return absences.awayOn(LocalDate.now(clock));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
