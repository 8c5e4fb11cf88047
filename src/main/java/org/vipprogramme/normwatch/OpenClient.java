package org.vipprogramme.normwatch;

import org.vipprogramme.questionnaire.Questionnaire;

/** A client in a rep's hands whose questionnaire is not handed in yet, and how far it is. */
record OpenClient(String clientNo, String name, Questionnaire.State state) {

  /** As a form shows it. */
  String line() {
    String where =
        switch (state) {
          case DRAFT -> "to call or to meet";
          case PAUSED -> "paused, a repair runs";
          case COMPLETE, HANDED_IN -> "complete, only to hand in";
        };
    return "%s (%s): %s".formatted(name, clientNo, where);
  }
}
