package org.vipprogramme.dailyreport;

import java.util.List;

/**
 * What happened with the repairs since the last report, and what is still open (R19). Texts are
 * ready for people.
 */
record DailyReport(
    String day, String since, Part work, Part restored, Part confirmed, Part open, Part overdue) {

  /** A line about one register entry. */
  record Line(long registerNo, String client, String rep, String text) {}

  /**
   * A part of the report.
   *
   * @param total how many lines there are; not all need be shown
   */
  record Part(long total, List<Line> lines) {

    public long more() {
      return total - lines.size();
    }

    public boolean isEmpty() {
      return total == 0;
    }
  }

  /** Whether nothing at all was done. */
  public boolean isNothingToday() {
    return work.isEmpty() && restored.isEmpty() && confirmed.isEmpty();
  }
}
