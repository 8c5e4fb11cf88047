package org.vipprogramme.dailyreport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipprogramme.register.RegisterNews;
import org.vipprogramme.register.RegisterNews.Part;
import org.vipprogramme.register.RegisterNews.Repair;
import org.vipprogramme.register.RegisterNews.Work;

/**
 * What the templates of the daily report show (R19).
 *
 * @param since from when the report tells
 * @param until until when it tells
 * @param entered how many problems are new
 * @param workedOn on how many entries somebody worked
 */
record DailyReport(
    Instant since,
    Instant until,
    long entered,
    long workedOn,
    Part<Work> work,
    Part<Repair> reported,
    Part<Repair> confirmed,
    Part<Repair> open,
    Part<Repair> overdue) {

  static DailyReport of(RegisterNews register, Instant since, Instant until) {
    return new DailyReport(
        since,
        until,
        register.entered(since, until),
        register.workedOn(since, until),
        register.work(since, until),
        register.reported(since, until),
        register.confirmed(since, until),
        register.open(),
        register.overdue(until));
  }

  /** Whether nothing happened; repairs may be open all the same. */
  public boolean isNothing() {
    return entered + work.count() + reported.count() + confirmed.count() == 0;
  }

  /** The work entry by entry of the register. */
  public List<List<Work>> workByEntry() {
    Map<Long, List<Work>> entries = new LinkedHashMap<>();
    work.lines()
        .forEach(
            line -> entries.computeIfAbsent(line.registerNo(), no -> new ArrayList<>()).add(line));
    return List.copyOf(entries.values());
  }

  /** For how many full days an entry is open. */
  public long days(Repair repair) {
    return Duration.between(repair.openedAt(), until).toDays();
  }

  /** Who has to do something next, and what. */
  public String next(Repair repair) {
    return switch (repair.state()) {
      case OPEN -> "head of service: plan the repair";
      case PLANNED -> repair.owner() + ": repair and report";
      case REPORTED -> repair.rep() + ": ask the client";
      case CONFIRMED, WITHDRAWN -> "";
    };
  }
}
