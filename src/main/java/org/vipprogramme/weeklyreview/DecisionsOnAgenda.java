package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reviews that nobody held, and what earlier ones decided and nobody has done yet (R20). */
@Component
@Order(1)
class DecisionsOnAgenda implements AgendaItem {

  private final ReviewRepository reviews;
  private final ReviewDecisionRepository decisions;
  private final DecisionText texts;

  DecisionsOnAgenda(
      ReviewRepository reviews, ReviewDecisionRepository decisions, DecisionText texts) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.texts = texts;
  }

  @Override
  public List<Section> sections(LocalDate today) {
    List<Section> sections = new ArrayList<>();
    List<LocalDate> missed = reviews.notHeldBefore(today);
    if (!missed.isEmpty()) {
      sections.add(
          Section.of("Reviews not held", missed.stream().map(LocalDate::toString).toList()));
    }
    sections.add(
        new Section(
            "Decisions still open",
            decisions.findTop200ByDoneAtIsNullOrderByDueOnAscIdAsc().stream()
                .limit(Section.MOST)
                .map(decision -> texts.of(decision, today))
                .toList(),
            decisions.countByDoneAtIsNull()));
    return sections;
  }
}
