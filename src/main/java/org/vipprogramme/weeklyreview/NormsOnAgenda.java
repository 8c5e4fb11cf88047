package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vipprogramme.team.Norms;
import org.vipprogramme.team.RepWeek;

/** Each rep against the norm, last week and this one (R20, R21). */
@Component
@Order(3)
class NormsOnAgenda implements AgendaItem {

  private final Norms norms;

  NormsOnAgenda(Norms norms) {
    this.norms = norms;
  }

  @Override
  public List<Section> sections(LocalDate today) {
    return List.of(
        section("Norms of last week", today.minusWeeks(1)), section("Norms of this week", today));
  }

  private Section section(String title, LocalDate day) {
    return Section.of(title, norms.week(day).stream().map(NormsOnAgenda::line).toList());
  }

  private static String line(RepWeek rep) {
    return "%s: %d of %d, due by now %d, %s"
        .formatted(
            rep.name(),
            rep.handedIn(),
            rep.norm(),
            rep.dueByNow(),
            rep.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
