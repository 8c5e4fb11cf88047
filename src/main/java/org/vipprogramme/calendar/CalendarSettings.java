package org.vipprogramme.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the firm works.
 *
 * @param country ISO 3166 code whose public holidays are free, such as {@code us}, {@code de},
 *     {@code ru}
 * @param timeZone the zone in which days begin and end, and of dates written without a zone
 * @param dayStarts first minute of work on a working day
 * @param dayEnds end of work on a working day
 * @param extraHolidays days off besides weekends and public holidays
 * @param extraWorkingDays days worked although they are a weekend or a holiday
 */
@ConfigurationProperties("vip.calendar")
public record CalendarSettings(
    String country,
    ZoneId timeZone,
    LocalTime dayStarts,
    LocalTime dayEnds,
    @DefaultValue Set<LocalDate> extraHolidays,
    @DefaultValue Set<LocalDate> extraWorkingDays) {}
