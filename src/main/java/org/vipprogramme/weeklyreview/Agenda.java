package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The agenda of a weekly review, made from the data (R20). */
@Component
class Agenda {

  private final List<AgendaItem> items;

  /** The items come in their order. */
  Agenda(List<AgendaItem> items) {
    this.items = items;
  }

  String text(LocalDate today) {
    return items.stream()
        .flatMap(item -> item.sections(today).stream())
        .map(Section::text)
        .collect(Collectors.joining("\n"));
  }
}
