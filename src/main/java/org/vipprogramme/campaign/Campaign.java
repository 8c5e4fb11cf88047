package org.vipprogramme.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One run of the programme over the client list (R1, R26).
 *
 * @param liveMark set while the campaign is not closed, and unique: one live campaign at most
 * @param head user id of the head of the programme, who plans and controls it (R1)
 * @param startsOn the day of the first wave
 * @param lastWave the day on which every rep was last filled up
 * @param conclusions what management concludes from the results
 */
@Table("campaign")
public record Campaign(
    @Id Long id,
    @Version int version,
    String liveMark,
    String name,
    State state,
    Scope scope,
    String head,
    LocalDate startsOn,
    String startedBy,
    Instant createdAt,
    Instant approvedAt,
    LocalDate lastWave,
    Instant closedAt,
    String conclusions) {

  public enum State {
    PREPARING,
    RUNNING,
    CLOSED
  }

  /** All clients, or those whose yearly questionnaire is due (R22). */
  public enum Scope {
    ALL,
    DUE
  }
}
