package org.vipprogramme.campaign;

import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When campaigns begin and how much of one a rep holds at a time.
 *
 * @param start the day of the year on which a new campaign is due, month and day as in {@code
 *     06-01} (R26)
 * @param weeksInHand weeks of their norm that reps get in hand with each wave
 * @param lowWeeks a rep with less than so many weeks of norm in hand gets more before the next wave
 */
@ConfigurationProperties("vip.campaign")
public record CampaignSettings(
    @DefaultValue("06-01") MonthDay start,
    @DefaultValue("2") int weeksInHand,
    @DefaultValue("1") int lowWeeks) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when no rep would ever get anything
   */
  public CampaignSettings {
    if (lowWeeks < 1 || weeksInHand < lowWeeks) {
      throw new IllegalArgumentException(
          "vip.campaign: low-weeks must be at least 1 and weeks-in-hand not less than low-weeks");
    }
  }
}
