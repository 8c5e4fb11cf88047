package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.sales.ReferralTotals;
import org.vipprogramme.sales.ReferralTotals.By;

/** What referrals bring, by client or by rep (R17, R28). Reps see what came in their meetings. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

  private static final int MOST = 500;
  private static final Set<String> HEADS = Set.of("vip-head", "management", "camunda-admin");

  private final ReferralTotals totals;

  ReferralController(ReferralTotals totals) {
    this.totals = totals;
  }

  /**
   * One client's or rep's referrals.
   *
   * @param revenue major units of the currency
   */
  record Line(
      String id,
      String name,
      long received,
      long inWork,
      long won,
      BigDecimal revenue,
      String currency) {

    static Line of(ReferralTotals.Total total) {
      return new Line(
          total.id(),
          total.name(),
          total.received(),
          total.inWork(),
          total.won(),
          total.revenue().major(),
          total.revenue().currency());
    }
  }

  /**
   * The totals with the highest revenue, at most {@value #MOST}; as CSV there are all.
   *
   * @param by {@code client} or {@code rep}
   */
  @GetMapping("/totals")
  List<Line> json(@RequestParam(defaultValue = "client") String by, Authentication user) {
    List<Line> lines = new ArrayList<>();
    read(value(by), MOST, user, lines::add);
    return lines;
  }

  /** The same as a file for spreadsheets. */
  @GetMapping(path = "/totals", produces = "text/csv")
  void csv(
      @RequestParam(defaultValue = "client") String by,
      Authentication user,
      HttpServletResponse response) {
    By whose = value(by);
    CsvTable.send(
        response,
        "referrals-by-" + by.toLowerCase(Locale.ROOT) + ".csv",
        List.of("id", "name", "received", "in_work", "won", "revenue", "currency"),
        table -> read(whose, Integer.MAX_VALUE, user, line -> row(table, line)));
  }

  private void read(By by, int most, Authentication user, Consumer<Line> lines) {
    Consumer<ReferralTotals.Total> reader = total -> lines.accept(Line.of(total));
    if (user.getAuthorities().stream().anyMatch(group -> HEADS.contains(group.getAuthority()))) {
      totals.each(by, most, reader);
    } else {
      totals.eachOf(user.getName(), by, most, reader);
    }
  }

  private static By value(String by) {
    try {
      return By.valueOf(by.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("Totals are by client or by rep.");
    }
  }

  private static void row(CsvTable table, Line line) {
    table.row(
        line.id(),
        line.name(),
        line.received(),
        line.inWork(),
        line.won(),
        line.revenue(),
        line.currency());
  }
}
