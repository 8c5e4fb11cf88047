package org.vipprogramme.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Everything that happened with a client, in one place and in order. Entries are added, never
 * changed.
 */
@Service
public class Timeline {

  private final TimelineRepository events;
  private final Clock clock;

  Timeline(TimelineRepository events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds what has just happened.
   *
   * @param by user id, or {@code system}
   * @param kind a short word to filter by, such as {@code call} or {@code meeting}
   * @param text one sentence for people
   */
  public void add(String clientNo, String by, String kind, String text) {
    add(clientNo, by, kind, text, null, null);
  }

  /** The same with the questionnaire or register entry it belongs to; both may be null. */
  public void add(
      String clientNo, String by, String kind, String text, Long questionnaireId, Long registerNo) {
    events.save(
        new TimelineEvent(
            null, clientNo, clock.instant(), by, kind, text, questionnaireId, registerNo));
  }

  /** The same entry for every client of a rep who is on the list (R27). */
  public void addForClientsOf(String repId, String by, String kind, String text) {
    events.addForClientsOf(repId, Timestamp.from(clock.instant()), by, kind, text);
  }

  /** All events of a client, oldest first. */
  public List<TimelineEvent> of(String clientNo) {
    return events.findByClientNoOrderByAtAscIdAsc(clientNo);
  }

  /** The last few events of a client, newest first. */
  public List<TimelineEvent> latest(String clientNo) {
    return events.findTop8ByClientNoOrderByAtDescIdDesc(clientNo);
  }
}
