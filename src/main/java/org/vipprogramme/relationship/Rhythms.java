package org.vipprogramme.relationship;

import org.vipprogramme.client.Client;

/** How often clients are met, by the table {@code contact-cadence} (R22, R23). */
public interface Rhythms {

  /**
   * A line of the table.
   *
   * @param contactEveryMonths months from one real contact to the next relationship meeting; 0 for
   *     none besides the questionnaire
   * @param questionnaireEveryMonths months from one questionnaire to the next
   */
  record Rhythm(int contactEveryMonths, int questionnaireEveryMonths) {}

  /** The rhythm of a segment; null for clients not classified yet. */
  Rhythm of(Client.Segment segment);
}
