package org.vipprogramme.register;

/** How the register is sorted; entries that are equal follow by their number. */
public record RegisterOrder(By by, boolean descending) {

  /** What it may be sorted by. */
  public enum By {
    REGISTER_NO("e.register_no"),
    CLIENT_NO("e.client_no"),
    CLIENT_NAME("c.name"),
    SERVICE("c.service"),
    REP("c.rep_id"),
    OWNER("e.owner"),
    STATE("e.state"),
    SEVERITY("e.severity"),
    ROUNDS("e.round"),
    OPENED("e.opened_at"),
    PLAN_DUE("e.plan_due_at"),
    FIX_DUE("e.fix_due_at"),
    REPORTED("e.reported_at"),
    CONFIRMED("e.confirmed_at");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String sql() {
    String direction = descending ? " desc" : " asc";
    return " order by " + by.column + direction + " nulls last, e.register_no" + direction;
  }
}
