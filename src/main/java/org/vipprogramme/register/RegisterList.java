package org.vipprogramme.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;

/** The register of problem questionnaires as a list: filtered, sorted, in pages or whole (R12). */
@Service
@Transactional(readOnly = true)
public class RegisterList {

  private static final String OVERDUE =
      "(e.state in ('OPEN', 'PLANNED') and e.fix_due_at < :now"
          + " or e.state = 'OPEN' and e.plan_due_at < :now)";

  private static final String LINES =
      """
      select e.register_no, e.client_no, c.name, c.service, c.rep_id, e.owner, e.state, e.severity,
        e.round, e.opened_at, e.plan_due_at, e.fix_due_at, e.reported_at, e.confirmed_at,
        e.confirmed_by, e.repair_cost, e.revenue_before, e.revenue_after,
        case when %s then true else false end as overdue,
        (select min(w.at) from work_log w where w.register_no = e.register_no and w.kind = 'report')
          as first_reported_at
      from register_entry e join client c on c.client_no = e.client_no
      """
          .formatted(OVERDUE);

  private static final String COUNT =
      "select count(*) from register_entry e join client c on c.client_no = e.client_no ";

  private final JdbcClient jdbc;
  private final CalendarSettings calendar;
  private final Clock clock;

  RegisterList(JdbcClient jdbc, CalendarSettings calendar, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The lines of one page; the first page is 0. */
  public List<RegisterLine> page(RegisterFilter filter, RegisterOrder order, int page, int size) {
    Where where = new Where(filter);
    return jdbc.sql(LINES + where + order.sql() + " limit :size offset :skipped")
        .params(where.values)
        .param("size", size)
        .param("skipped", (long) page * size)
        .query((row, number) -> line(row))
        .list();
  }

  /** How many entries the filter lets through. */
  public long count(RegisterFilter filter) {
    Where where = new Where(filter);
    return jdbc.sql(COUNT + where).params(where.values).query(Long.class).single();
  }

  /** Hands over all lines one by one, however many there are. */
  public void each(RegisterFilter filter, RegisterOrder order, Consumer<RegisterLine> taker) {
    Where where = new Where(filter);
    jdbc.sql(LINES + where + order.sql())
        .params(where.values)
        .query(
            row -> {
              taker.accept(line(row));
            });
  }

  private static RegisterLine line(ResultSet row) throws SQLException {
    return new RegisterLine(
        row.getLong("register_no"),
        row.getString("client_no"),
        row.getString("name"),
        row.getString("service"),
        row.getString("rep_id"),
        row.getString("owner"),
        RegisterEntry.State.valueOf(row.getString("state")),
        row.getString("severity"),
        row.getInt("round"),
        moment(row, "opened_at"),
        moment(row, "plan_due_at"),
        moment(row, "fix_due_at"),
        moment(row, "first_reported_at"),
        moment(row, "reported_at"),
        moment(row, "confirmed_at"),
        row.getString("confirmed_by"),
        row.getBoolean("overdue"),
        RepairValues.value(row));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** The conditions of a filter and the values they name. */
  private final class Where {

    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "");
    private final Map<String, Object> values = new HashMap<>();

    Where(RegisterFilter filter) {
      values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
      conditions.add("1 = 1");
      if (!filter.states().isEmpty()) {
        add("e.state in (:states)", "states", filter.states().stream().map(Enum::name).toList());
      }
      if (filter.overdue()) {
        conditions.add(OVERDUE);
      }
      add("c.rep_id = :ownClientsOf", "ownClientsOf", filter.ownClientsOf());
      add("e.severity = :severity", "severity", filter.severity());
      add("c.service = :service", "service", filter.service());
      add("c.rep_id = :rep", "rep", filter.rep());
      add("e.owner = :owner", "owner", filter.owner());
      add("e.client_no = :clientNo", "clientNo", filter.clientNo());
      add("e.opened_at >= :openedFrom", "openedFrom", startOf(filter.openedFrom()));
      add("e.opened_at < :openedTo", "openedTo", endOf(filter.openedTo()));
      add("e.confirmed_at >= :confirmedFrom", "confirmedFrom", startOf(filter.confirmedFrom()));
      add("e.confirmed_at < :confirmedTo", "confirmedTo", endOf(filter.confirmedTo()));
      add(contains("e.confirmed_by", "confirmedBy"), "confirmedBy", part(filter.confirmedBy()));
      StringJoiner anywhere = new StringJoiner(" or ", "(", ")");
      for (String column : List.of("c.name", "e.problem", "e.client_words", "e.plan")) {
        anywhere.add(contains(column, "text"));
      }
      add(anywhere.toString(), "text", part(filter.text()));
    }

    private void add(String condition, String name, Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    private OffsetDateTime startOf(LocalDate day) {
      return day == null ? null : day.atStartOfDay(calendar.timeZone()).toOffsetDateTime();
    }

    private OffsetDateTime endOf(LocalDate day) {
      return day == null ? null : startOf(day.plusDays(1));
    }

    private static String contains(String column, String name) {
      return "lower(" + column + ") like :" + name + " escape '!'";
    }

    private static String part(String text) {
      return text == null
          ? null
          : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    @Override
    public String toString() {
      return conditions.toString();
    }
  }
}
