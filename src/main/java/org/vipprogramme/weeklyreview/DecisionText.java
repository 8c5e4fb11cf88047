package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;

/** A decision in one line, for agendas and minutes. */
@Component
class DecisionText {

  private final People people;

  DecisionText(People people) {
    this.people = people;
  }

  /** What, who and until when; says so when it is late on that day. */
  String of(ReviewDecision decision, LocalDate today) {
    return "%s (%s, due %s%s)%s"
        .formatted(
            OneLine.of(decision.text()),
            people.nameOf(decision.owner()),
            decision.dueOn(),
            decision.isOpen() && decision.dueOn().isBefore(today) ? ", overdue" : "",
            decision.doneNote() == null ? "" : " " + OneLine.of(decision.doneNote()));
  }
}
