package org.vipprogramme.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How campaigns run.
 *
 * @param start the day of the year on which a new campaign is due, month and day such as {@code
 *     06-01} (R26)
 * @param weeksInHand how many weeks of their norm a rep is given at a time
 * @param lowWeeks a rep with less than this many weeks of norm in hand gets more at once
 */
@ConfigurationProperties("vip.campaign")
public record CampaignSettings(
    @DefaultValue("06-01") String start,
    @DefaultValue("2") int weeksInHand,
    @DefaultValue("1") int lowWeeks) {

  public CampaignSettings {
    MonthDay.parse("--" + start);
    if (weeksInHand < 1 || lowWeeks < 0 || lowWeeks > weeksInHand) {
      throw new IllegalArgumentException(
          "vip.campaign: weeks-in-hand must be 1 or more, low-weeks between 0 and weeks-in-hand");
    }
  }

  /** The day on which a campaign is due in this year. */
  public LocalDate startIn(int year) {
    return MonthDay.parse("--" + start).atYear(year);
  }

  /** The next such day from a given day on, that day included. */
  public LocalDate nextStart(LocalDate from) {
    LocalDate thisYear = startIn(from.getYear());
    return thisYear.isBefore(from) ? startIn(from.getYear() + 1) : thisYear;
  }

  /** The latest such day up to a given day, that day included. */
  public LocalDate lastStart(LocalDate upTo) {
    LocalDate thisYear = startIn(upTo.getYear());
    return thisYear.isAfter(upTo) ? startIn(upTo.getYear() - 1) : thisYear;
  }
}
