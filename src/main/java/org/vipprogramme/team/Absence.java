package org.vipprogramme.team;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A time in which a rep is away (R21, R27); both days included.
 *
 * @param standIn user id of the rep who works for the absent one; null for nobody
 */
@Table("absence")
public record Absence(
    @Id Long id,
    String repId,
    LocalDate firstDay,
    LocalDate lastDay,
    String standIn,
    String notedBy,
    Instant notedAt) {

  /** Whether the rep is away on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
