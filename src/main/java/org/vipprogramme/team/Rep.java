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

  /** All of the rep's time, or about half of it beside other selling (R3, R6). */
  public enum Dedication {
    DEDICATED(15),
    COMBINED(5);

    private final int weeklyNorm;

    Dedication(int weeklyNorm) {
      this.weeklyNorm = weeklyNorm;
    }

    /** Finished questionnaires a week, at least (R6). */
    public int weeklyNorm() {
      return weeklyNorm;
    }
  }
}
