package org.vipprogramme.weeklyreview;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Client;
import org.vipprogramme.relationship.ContactCalendar;
import org.vipprogramme.relationship.DueClient;
import org.vipprogramme.relationship.RelationshipContact;
import org.vipprogramme.team.Team;

/** Who of the key clients comes up in the next two weeks (R20, R23). */
@Component
@Order(4)
class KeyClientsOnAgenda implements AgendaItem {

  private static final int DAYS_AHEAD = 14;

  private static final String AGREED =
      """
      from relationship_contact x join client c on c.client_no = x.client_no
      where x.state = 'AGREED' and c.segment in ('TOP', 'KEY')
        and x.agreed_for >= :today and x.agreed_for < :until
      """;

  private static final String ON_JOURNEY =
      """
      from journey j join client c on c.client_no = j.live_client_no
      where c.segment in ('TOP', 'KEY')
      """;

  private final JdbcClient jdbc;
  private final ContactCalendar contacts;
  private final Team team;
  private final LocalTimes times;
  private final CalendarSettings calendar;

  KeyClientsOnAgenda(
      JdbcClient jdbc,
      ContactCalendar contacts,
      Team team,
      LocalTimes times,
      CalendarSettings calendar) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.team = team;
    this.times = times;
    this.calendar = calendar;
  }

  private record KeyClient(String clientNo, String name, String repId, Instant at) {}

  @Override
  public List<Section> sections(LocalDate today) {
    LocalDate until = today.plusDays(DAYS_AHEAD);
    return List.of(
        section("Key clients with a meeting agreed", "x.agreed_for", AGREED, today, until),
        toContact(until),
        section("Key clients on their journey", "j.started_at", ON_JOURNEY, today, until));
  }

  private Section section(
      String title, String moment, String which, LocalDate today, LocalDate until) {
    List<KeyClient> first =
        jdbc.sql(
                "select c.client_no, c.name, c.rep_id, %s as at %s order by %s, c.client_no limit %d"
                    .formatted(moment, which, moment, Section.MOST))
            .param("today", startOf(today))
            .param("until", startOf(until))
            .query(KeyClient.class)
            .list();
    long total =
        jdbc.sql("select count(*) " + which)
            .param("today", startOf(today))
            .param("until", startOf(until))
            .query(Long.class)
            .single();
    return new Section(
        title,
        first.stream()
            .map(one -> line(one.name(), one.clientNo(), one.repId(), times.text(one.at())))
            .toList(),
        total);
  }

  /** Those for whom a meeting must be found; the longest not met first. */
  private Section toContact(LocalDate until) {
    List<String> lines = new ArrayList<>();
    AtomicLong total = new AtomicLong();
    for (Client.Segment segment : List.of(Client.Segment.TOP, Client.Segment.KEY)) {
      contacts.each(
          new ContactCalendar.Filter(null, segment),
          client -> {
            if (mustBeContacted(client, until) && total.getAndIncrement() < Section.MOST) {
              lines.add(
                  line(
                      client.name(),
                      client.clientNo(),
                      client.repId(),
                      "due " + client.nextContactDue()));
            }
          });
    }
    return new Section("Key clients to contact", lines, total.get());
  }

  private static boolean mustBeContacted(DueClient client, LocalDate until) {
    return client.nextContactDue() != null
        && client.nextContactDue().isBefore(until)
        && client.openContact() != RelationshipContact.State.AGREED;
  }

  private String line(String name, String clientNo, String repId, String when) {
    return "%s (%s), %s, %s"
        .formatted(name, clientNo, repId == null ? "no rep" : team.nameOf(repId), when);
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(calendar.timeZone()).toInstant());
  }
}
