package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.register.RegisterList;
import org.vipprogramme.web.ExcelTable.Column;

/**
 * The register of problem questionnaires as a list (R12), in pages, as CSV and for Excel. Reps see
 * the entries of their own clients; service sees no money.
 */
@RestController
class RegisterListController {

  private final RegisterList register;
  private final RegisterRows rows;
  private final Clock clock;
  private final CalendarSettings calendar;

  RegisterListController(
      RegisterList register, RegisterRows rows, Clock clock, CalendarSettings calendar) {
    this.register = register;
    this.rows = rows;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * Some entries and how many the filter lets through in all.
   *
   * @param currency of all amounts
   */
  record RegisterPage(long total, int page, int size, String currency, List<RegisterRow> entries) {}

  @ModelAttribute
  void refuseUnknown(HttpServletRequest request) {
    RegisterQuery.refuseUnknown(request.getParameterMap().keySet());
  }

  /** One page of the register. */
  @GetMapping("/api/register")
  RegisterPage page(@ParameterObject RegisterQuery query, Authentication user) {
    Viewer viewer = Viewer.of(user);
    var filter = query.filter(viewer.ownClientsOf());
    var lines = register.page(filter, query.order(), query.pageNo(), query.pageSize());
    return new RegisterPage(
        register.count(filter),
        query.pageNo(),
        query.pageSize(),
        rows.currency(),
        lines.stream().map(line -> rows.row(line, viewer.seesMoney())).toList());
  }

  /** The whole filtered register as CSV, for {@code Accept: text/csv} too. */
  @GetMapping(path = "/api/register", produces = "text/csv")
  void acceptedCsv(
      @ParameterObject RegisterQuery query, Authentication user, HttpServletResponse response) {
    csv(query, user, response);
  }

  /** The whole filtered register as CSV. */
  @GetMapping("/api/register.csv")
  void csv(
      @ParameterObject RegisterQuery query, Authentication user, HttpServletResponse response) {
    boolean money = Viewer.of(user).seesMoney();
    List<String> header = rows.columns(money).stream().map(Column::title).toList();
    Lines lines = lines(query, user);
    CsvTable.send(response, fileName("csv"), header, table -> lines.each(table::row));
  }

  /** The whole filtered register for Excel. */
  @GetMapping("/api/register.xlsx")
  void excel(
      @ParameterObject RegisterQuery query, Authentication user, HttpServletResponse response) {
    List<Column> columns = rows.columns(Viewer.of(user).seesMoney());
    Lines lines = lines(query, user);
    ExcelTable.send(
        response, fileName("xlsx"), "Register", columns, table -> lines.each(table::row));
  }

  /** Takes the cells of one row. */
  private interface Row {
    void add(Object... cells);
  }

  /** All rows of a list, one by one. */
  private interface Lines {
    void each(Row taker);
  }

  /** Everything that can be refused is, before the first byte goes out. */
  private Lines lines(RegisterQuery query, Authentication user) {
    Viewer viewer = Viewer.of(user);
    var filter = query.filter(viewer.ownClientsOf());
    var order = query.order();
    boolean money = viewer.seesMoney();
    return taker ->
        register.each(filter, order, line -> taker.add(rows.cells(rows.row(line, money), money)));
  }

  private String fileName(String ending) {
    return "register-" + LocalDate.now(clock.withZone(calendar.timeZone())) + "." + ending;
  }
}
