package org.vipprogramme.calendar;

import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** The times of {@link ScheduleSettings} for diagrams, as in {@code ${schedule.dailyReport()}}. */
@Component
public class Schedule {

  private final ScheduleSettings settings;

  /**
   * Reads all settings at once.
   *
   * @throws IllegalArgumentException naming the setting that is no cron expression
   */
  public Schedule(ScheduleSettings settings) {
    require("daily-report", settings.dailyReport());
    require("weekly-review", settings.weeklyReview());
    require("norm-watch", settings.normWatch());
    require("cadence", settings.cadence());
    this.settings = settings;
  }

  public String dailyReport() {
    return settings.dailyReport();
  }

  public String weeklyReview() {
    return settings.weeklyReview();
  }

  public String normWatch() {
    return settings.normWatch();
  }

  public String cadence() {
    return settings.cadence();
  }

  private static void require(String name, String cron) {
    if (cron == null || !CronExpression.isValidExpression(cron)) {
      throw new IllegalArgumentException(
          "vip.schedule.%s: '%s' is no cron expression such as '0 0 18 * * *'"
              .formatted(name, cron));
    }
  }
}
