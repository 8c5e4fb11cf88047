package org.vipprogramme.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.client.Client;
import org.vipprogramme.relationship.Rhythms.Rhythm;

/**
 * Who is due when: relationship meetings by the month (R23) and the questionnaire once a year
 * (R22). Due dates count from the last real contact, in calendar months of the firm's time zone. A
 * client who was never met belongs to the next campaign, not to a relationship meeting.
 */
@Service
@Transactional
public class ContactCalendar {

  /**
   * Which clients to list.
   *
   * @param repId only this rep's; null for all
   * @param segment only this one; null for all
   */
  public record Filter(String repId, Client.Segment segment) {}

  private static final String NO_LIVE_JOURNEY =
      " and not exists (select 1 from journey j where j.live_client_no = client.client_no)";

  private static final String DUE_FOR_CONTACT =
      """
      select client_no from client
      where state = 'ACTIVE' and %s and last_contact_at < :before
        and (contact_not_before is null or contact_not_before <= :today)
        and exists (select 1 from rep r where r.user_id = client.rep_id and r.active)
        and not exists (select 1 from relationship_contact x
          where x.client_no = client.client_no and x.state in ('DUE', 'AGREED'))
      """
          + NO_LIVE_JOURNEY
          + " order by last_contact_at, client_no limit :most";

  private static final String PUT_ON_NEXT_CAMPAIGN =
      """
      update client set next_campaign_since = :today
      where state = 'ACTIVE' and %s and next_campaign_since is null
        and (worked_at is null or worked_at < :before)
        and not exists (select 1 from campaign_client k join campaign a on a.id = k.campaign_id
          where a.live_mark is not null and k.client_no = client.client_no)
      """
          + NO_LIVE_JOURNEY;

  private static final String LIST =
      """
      select c.*, (select min(x.state) from relationship_contact x
        where x.client_no = c.client_no and x.state in ('DUE', 'AGREED')) as open_contact
      from client c where %s
      order by case c.segment when 'TOP' then 1 when 'KEY' then 2 when 'REGULAR' then 3 else 4 end,
        c.last_contact_at nulls last, c.client_no
      """;

  private final Rhythms rhythms;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final CalendarSettings calendar;

  ContactCalendar(Rhythms rhythms, JdbcClient jdbc, Clock clock, CalendarSettings calendar) {
    this.rhythms = rhythms;
    this.jdbc = jdbc;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * Numbers of clients due for a relationship meeting today, the most valuable first: met long
   * enough ago, with an active rep, and with neither a live journey nor a live contact.
   */
  public List<String> dueForContact(int atMost) {
    List<String> due = new ArrayList<>();
    byRhythm()
        .forEach(
            (segment, rhythm) -> {
              if (rhythm.contactEveryMonths() > 0 && due.size() < atMost) {
                due.addAll(
                    dated(DUE_FOR_CONTACT, segment, rhythm.contactEveryMonths())
                        .param("most", atMost - due.size())
                        .query(String.class)
                        .list());
              }
            });
    return due;
  }

  /**
   * Notes who waits for the next campaign from today on: never worked, or last worked too long ago,
   * and neither in the live campaign nor on a journey (R22).
   *
   * @return how many are new
   */
  public int putOnNextCampaign() {
    int put = 0;
    for (Map.Entry<Client.Segment, Rhythm> each : byRhythm().entrySet()) {
      int months = each.getValue().questionnaireEveryMonths();
      if (months > 0) {
        put += dated(PUT_ON_NEXT_CAMPAIGN, each.getKey(), months).update();
      }
    }
    return put;
  }

  /** Clients and their due dates, the most valuable and longest not met first; page 0 is first. */
  public List<DueClient> page(Filter filter, int page, int size) {
    Map<Client.Segment, Rhythm> rhythm = byRhythm();
    return filtered(LIST + " limit :size offset :offset", filter)
        .param("size", size)
        .param("offset", (long) page * size)
        .query((row, number) -> dueClient(row, rhythm))
        .list();
  }

  /** The same, all of them, one by one as the database hands them over. */
  public void each(Filter filter, Consumer<DueClient> each) {
    Map<Client.Segment, Rhythm> rhythm = byRhythm();
    RowCallbackHandler row = columns -> each.accept(dueClient(columns, rhythm));
    filtered(LIST, filter).query(row);
  }

  /** How many clients the list has. */
  @Transactional(readOnly = true)
  public long count(Filter filter) {
    return filtered("select count(*) from client c where %s", filter).query(Long.class).single();
  }

  /**
   * The table's answer for every segment, in their order; last for those not classified. The engine
   * keeps a record of what it decided, so that none of this runs in a read-only transaction.
   */
  private Map<Client.Segment, Rhythm> byRhythm() {
    Map<Client.Segment, Rhythm> all = new LinkedHashMap<>();
    Arrays.stream(Client.Segment.values()).forEach(one -> all.put(one, rhythms.of(one)));
    all.put(null, rhythms.of(null));
    return all;
  }

  private StatementSpec dated(String sql, Client.Segment segment, int months) {
    LocalDate dayAfter = DueDates.latestDue(today(), months).plusDays(1);
    String which = segment == null ? "segment is null" : "segment = '" + segment + "'";
    return jdbc.sql(sql.formatted(which))
        .param("today", today())
        .param("before", Timestamp.from(dayAfter.atStartOfDay(calendar.timeZone()).toInstant()));
  }

  private StatementSpec filtered(String sql, Filter filter) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder which = new StringBuilder("c.state = 'ACTIVE'");
    if (filter.repId() != null) {
      which.append(" and c.rep_id = :rep");
      values.put("rep", filter.repId());
    }
    if (filter.segment() != null) {
      which.append(" and c.segment = :segment");
      values.put("segment", filter.segment().name());
    }
    return jdbc.sql(sql.formatted(which)).params(values);
  }

  private DueClient dueClient(ResultSet row, Map<Client.Segment, Rhythm> rhythms)
      throws SQLException {
    Client.Segment segment = one(Client.Segment.class, row.getString("segment"));
    Rhythm rhythm = rhythms.get(segment);
    LocalDate met = day(row, "last_contact_at");
    LocalDate worked = day(row, "worked_at");
    return new DueClient(
        row.getString("client_no"),
        row.getString("name"),
        segment,
        row.getString("rep_id"),
        met,
        later(
            next(met, rhythm.contactEveryMonths()),
            row.getObject("contact_not_before", LocalDate.class)),
        one(RelationshipContact.State.class, row.getString("open_contact")),
        worked,
        next(worked, rhythm.questionnaireEveryMonths()),
        row.getObject("next_campaign_since", LocalDate.class));
  }

  private static LocalDate next(LocalDate last, int months) {
    return last == null || months == 0 ? null : DueDates.after(last, months);
  }

  private static LocalDate later(LocalDate due, LocalDate wish) {
    return due == null || wish == null || wish.isBefore(due) ? due : wish;
  }

  private static <T extends Enum<T>> T one(Class<T> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private LocalDate day(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.atZoneSameInstant(calendar.timeZone()).toLocalDate();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(calendar.timeZone()));
  }
}
