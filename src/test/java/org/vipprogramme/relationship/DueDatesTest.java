package org.vipprogramme.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R23")
class DueDatesTest {

  @ParameterizedTest(name = "{1} months after {0} is {2}")
  @CsvSource({
    "2026-01-31, 1, 2026-02-28",
    "2028-01-31, 1, 2028-02-29",
    "2026-03-31, 1, 2026-04-30",
    "2026-11-30, 3, 2027-02-28",
    "2026-12-31, 1, 2027-01-31",
    "2028-02-29, 12, 2029-02-28",
    "2026-10-15, 3, 2027-01-15"
  })
  void monthsEndAsTheCalendarSays(LocalDate last, int months, LocalDate due) {
    assertThat(DueDates.after(last, months)).isEqualTo(due);
    assertThat(DueDates.latestDue(due, months)).isAfterOrEqualTo(last);
    assertThat(DueDates.latestDue(due.minusDays(1), months)).isBefore(last);
  }

  @Property
  void whoIsDueByTheOneComparisonIsDueByTheCalendar(
      @ForAll @DateRange(min = "2024-01-01", max = "2033-01-01") LocalDate today,
      @ForAll @IntRange(min = 1, max = 24) int months,
      @ForAll @IntRange(min = 0, max = 1000) int ago) {
    LocalDate last = today.minusDays(ago);
    assertThat(!last.isAfter(DueDates.latestDue(today, months)))
        .isEqualTo(!DueDates.after(last, months).isAfter(today));
  }
}
