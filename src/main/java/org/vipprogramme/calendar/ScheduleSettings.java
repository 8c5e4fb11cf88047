package org.vipprogramme.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the timers of the programme fire: cron expressions with six fields (second, minute, hour,
 * day of the month, month, day of the week) in the zone of {@code vip.calendar}. What falls on a
 * day off moves to the same time of the next working day.
 *
 * @param dailyReport the report of the day (R19)
 * @param weeklyReview the review of sales and service (R20)
 * @param normWatch the look at who will miss the weekly norm (R21)
 * @param cadence the daily look at who is due (R22, R23, R26)
 */
@ConfigurationProperties("vip.schedule")
public record ScheduleSettings(
    String dailyReport, String weeklyReview, String normWatch, String cadence) {}
