package org.vipprogramme.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;

/** What repairs cost and brought (R28); kept apart from the entry itself, which service sees. */
@Service
@Transactional
public class RepairValues {

  private final JdbcClient jdbc;
  private final Register register;
  private final Timeline timeline;

  RepairValues(JdbcClient jdbc, Register register, Timeline timeline) {
    this.jdbc = jdbc;
    this.register = register;
    this.timeline = timeline;
  }

  /**
   * Notes the value of a repair that the client has confirmed; the last word counts.
   *
   * @param by user id
   * @throws NoSuchElementException when there is no such entry
   * @throws IllegalStateException when the client has not confirmed it
   */
  public void put(long registerNo, RepairValue value, String by) {
    RegisterEntry entry = register.get(registerNo);
    int changed =
        jdbc.sql(
                "update register_entry set repair_cost = ?, revenue_before = ?, revenue_after = ?"
                    + " where register_no = ? and state = 'CONFIRMED'")
            .params(value.cost(), value.revenueBefore(), value.revenueAfter(), registerNo)
            .update();
    if (changed == 0) {
      throw new IllegalStateException(
          "Entry %d of the register is %s: only a repair that the client confirmed has a value."
              .formatted(registerNo, entry.state()));
    }
    timeline.add(
        entry.clientNo(),
        by,
        "repair",
        "Register no. %d. The value of the repair was noted.".formatted(registerNo),
        entry.questionnaireId(),
        registerNo);
  }

  static RepairValue value(ResultSet row) throws SQLException {
    return new RepairValue(
        row.getObject("repair_cost", Long.class),
        row.getObject("revenue_before", Long.class),
        row.getObject("revenue_after", Long.class));
  }
}
