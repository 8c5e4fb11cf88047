package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.team.Norms;
import org.vipprogramme.team.RepWeek;

/** The weekly view of each rep against the norm (R21). */
@RestController
@RequestMapping("/api/norms")
class NormsController {

  private static final List<String> HEADER =
      List.of(
          "rep",
          "name",
          "dedication",
          "week_starts",
          "handed_in",
          "norm",
          "due_by_now",
          "days_there",
          "days_left",
          "clients_in_work",
          "standing");

  private final Norms norms;

  NormsController(Norms norms) {
    this.norms = norms;
  }

  /**
   * All active reps in one week.
   *
   * @param week any day of the week, as in 2026-06-01; the running week when not given
   */
  @GetMapping
  List<RepWeek> json(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate week) {
    return norms.week(week == null ? norms.runningWeek() : week);
  }

  /** The same as a file for spreadsheets. */
  @GetMapping(produces = "text/csv")
  void csv(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate week,
      HttpServletResponse response) {
    List<RepWeek> reps = json(week);
    CsvTable.send(
        response,
        "norms-" + (week == null ? norms.runningWeek() : week) + ".csv",
        HEADER,
        table -> reps.forEach(rep -> row(table, rep)));
  }

  private static void row(CsvTable table, RepWeek rep) {
    table.row(
        rep.repId(),
        rep.name(),
        rep.dedication(),
        rep.weekStarts(),
        rep.handedIn(),
        rep.norm(),
        rep.dueByNow(),
        rep.daysThere(),
        rep.daysLeft(),
        rep.clientsInWork(),
        rep.standing());
  }
}
