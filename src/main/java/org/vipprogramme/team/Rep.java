package org.vipprogramme.team;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A sales rep of the programme (R3).
 *
 * @param userId the rep's user id in Camunda
 * @param displayName the name said in the call script
 */
@Table("rep")
public record Rep(@Id String userId, String displayName, Dedication dedication, boolean active) {

  /**
   * All of the rep's time, or about half of it beside other selling (R3). What is expected of each
   * says {@link WeeklyNorms}.
   */
  public enum Dedication {
    DEDICATED,
    COMBINED
  }
}
