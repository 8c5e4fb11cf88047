package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import java.util.List;

/** Something that every weekly review looks at (R20). */
interface AgendaItem {

  /** Its sections on that day, the firm's today. */
  List<Section> sections(LocalDate today);
}
