package org.vipprogramme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.calendar.WorkingCalendar;
import org.vipprogramme.register.RegisterLine;
import org.vipprogramme.register.RepairValue;
import org.vipprogramme.sales.Money;
import org.vipprogramme.web.ExcelTable.Column;

/** The register in the units people read: working time, major units, the firm's own clock. */
@Component
class RegisterRows {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final RepairValue UNSEEN = new RepairValue(null, null, null);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("No.", 8),
          new Column("Client no.", 12),
          new Column("Client", 32),
          new Column("Service", 20),
          new Column("Rep", 12),
          new Column("Answers for it", 14),
          new Column("State", 12),
          new Column("Severity", 10),
          new Column("Rounds", 8),
          new Column("Overdue", 9),
          new Column("Opened", 17),
          new Column("Plan due", 17),
          new Column("Repair due", 17),
          new Column("Reported", 17),
          new Column("Confirmed", 17),
          new Column("Confirmed by", 20),
          new Column("Working hours to report", 22),
          new Column("Working days to report", 22),
          new Column("Working hours to confirmation", 27),
          new Column("Working days to confirmation", 27));

  private final WorkingCalendar calendar;
  private final CalendarSettings settings;
  private final String currency;

  RegisterRows(
      WorkingCalendar calendar,
      CalendarSettings settings,
      @Value("${vip.currency}") String currency) {
    this.calendar = calendar;
    this.settings = settings;
    this.currency = currency;
  }

  String currency() {
    return currency;
  }

  /** The row of a line; without its money for whoever may not see that. */
  RegisterRow row(RegisterLine line, boolean money) {
    Duration toReport = workingTime(line.opened(), line.firstReported());
    Duration toConfirmation = workingTime(line.opened(), line.confirmed());
    RepairValue value = money ? line.value() : UNSEEN;
    return new RegisterRow(
        line.registerNo(),
        line.clientNo(),
        line.clientName(),
        line.service(),
        line.rep(),
        line.owner(),
        line.state(),
        line.severity(),
        line.rounds(),
        line.overdue(),
        line.opened(),
        line.planDue(),
        line.fixDue(),
        line.reported(),
        line.confirmed(),
        line.confirmedBy(),
        tenths(toReport, HOUR),
        tenths(toReport, calendar.lengthOfDay()),
        tenths(toConfirmation, HOUR),
        tenths(toConfirmation, calendar.lengthOfDay()),
        major(value.cost()),
        major(value.revenueBefore()),
        major(value.revenueAfter()));
  }

  /** The columns of the table; those of money stand at the end. */
  List<Column> columns(boolean money) {
    return money ? withMoney() : COLUMNS;
  }

  /** The cells of a row, in the order of all columns. */
  Object[] cells(RegisterRow row, boolean money) {
    Object[] cells = {
      row.registerNo(),
      row.clientNo(),
      row.clientName(),
      row.service(),
      row.rep(),
      row.owner(),
      row.state(),
      row.severity(),
      row.rounds(),
      row.overdue() ? "yes" : "no",
      local(row.opened()),
      local(row.planDue()),
      local(row.fixDue()),
      local(row.reported()),
      local(row.confirmed()),
      row.confirmedBy(),
      row.hoursToReport(),
      row.daysToReport(),
      row.hoursToConfirmation(),
      row.daysToConfirmation(),
      row.repairCost(),
      row.revenueBefore(),
      row.revenueAfter()
    };
    return java.util.Arrays.copyOf(cells, columns(money).size());
  }

  private List<Column> withMoney() {
    List<Column> all = new java.util.ArrayList<>(COLUMNS);
    all.add(new Column("Repair cost, " + currency, 18));
    all.add(new Column("Revenue a month before, " + currency, 30));
    all.add(new Column("Revenue a month after, " + currency, 30));
    return all;
  }

  private Duration workingTime(Instant from, Instant until) {
    return until == null ? null : calendar.workingTime(from, until);
  }

  private static BigDecimal tenths(Duration time, Duration unit) {
    return time == null
        ? null
        : BigDecimal.valueOf(time.toSeconds())
            .divide(BigDecimal.valueOf(unit.toSeconds()), 1, RoundingMode.HALF_UP);
  }

  private BigDecimal major(Long minor) {
    return new Money(minor, currency).major();
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, settings.timeZone());
  }
}
