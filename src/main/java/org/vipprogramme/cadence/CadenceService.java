package org.vipprogramme.cadence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.campaign.CampaignSettings;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.relationship.ContactCalendar;
import org.vipprogramme.relationship.RelationshipContacts;

/** What the calendar asks for today (R22, R23, R26). */
@Service
@Transactional
class CadenceService {

  /**
   * For so many days after its date a campaign is still due: later in the year, management starts
   * it when it fits.
   */
  static final int CAMPAIGN_DUE_DAYS = 30;

  /** A relationship contact that has become due. */
  record Due(Client client, long contactId) {}

  /**
   * A batch of such contacts.
   *
   * @param more whether others may be due
   */
  record Batch(List<Due> contacts, boolean more) {}

  private final ContactCalendar contactCalendar;
  private final RelationshipContacts contacts;
  private final Clients clients;
  private final CampaignSettings campaigns;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  CadenceService(
      ContactCalendar contactCalendar,
      RelationshipContacts contacts,
      Clients clients,
      CampaignSettings campaigns,
      JdbcClient jdbc,
      Clock clock,
      CalendarSettings calendar) {
    this.contactCalendar = contactCalendar;
    this.contacts = contacts;
    this.clients = clients;
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = calendar.timeZone();
  }

  /** Who must be worked within the year waits for the next campaign from now on (R22). */
  void planQuestionnaires() {
    contactCalendar.putOnNextCampaign();
  }

  /** Opens the contacts of clients who are due today (R23). */
  Batch openContacts(int atMost) {
    List<String> due = contactCalendar.dueForContact(atMost);
    return new Batch(
        due.stream().map(clients::get).map(this::open).flatMap(Optional::stream).toList(),
        due.size() == atMost);
  }

  private Optional<Due> open(Client client) {
    OptionalLong opened = contacts.open(client.clientNo(), client.repId());
    return opened.isEmpty() ? Optional.empty() : Optional.of(new Due(client, opened.getAsLong()));
  }

  /**
   * Since when this year's campaign is due, by our tables (R26): its date was not long ago, nobody
   * opened a campaign since and none is live. Only clients who were on the list by that date count:
   * a firm that has just begun is not surprised by a campaign.
   */
  @Transactional(readOnly = true)
  Optional<Instant> campaignDueSince() {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate date = campaigns.lastStart(today);
    Instant since = date.atStartOfDay(zone).toInstant();
    boolean due =
        today.isBefore(date.plusDays(CAMPAIGN_DUE_DAYS))
            && clientsSince(since)
            && !campaignSince(date, since);
    return due ? Optional.of(since) : Optional.empty();
  }

  private boolean clientsSince(Instant since) {
    return jdbc.sql("select count(*) from client where state = 'ACTIVE' and created_at < ?")
            .param(Timestamp.from(since))
            .query(Long.class)
            .single()
        > 0;
  }

  private boolean campaignSince(LocalDate date, Instant since) {
    return jdbc.sql(
                "select count(*) from campaign"
                    + " where live_mark is not null or starts_on >= ? or created_at >= ?")
            .params(date, Timestamp.from(since))
            .query(Long.class)
            .single()
        > 0;
  }
}
