package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("R26")
class CampaignSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @EnableConfigurationProperties(CampaignSettings.class)
  static class Settings {}

  @Test
  void aCampaignIsDueAtTheStartOfSummerUnlessSetOtherwise() {
    context.run(
        started ->
            assertThat(started.getBean(CampaignSettings.class))
                .isEqualTo(new CampaignSettings("06-01", 2, 1)));
    context
        .withPropertyValues("vip.campaign.start=09-15")
        .run(
            started ->
                assertThat(started.getBean(CampaignSettings.class).startIn(2026))
                    .isEqualTo("2026-09-15"));
  }

  @Test
  void settingsThatCannotBeMeantStopTheStart() {
    context
        .withPropertyValues("vip.campaign.weeks-in-hand=1", "vip.campaign.low-weeks=2")
        .run(
            started ->
                assertThat(started.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("weeks-in-hand"));
    context
        .withPropertyValues("vip.campaign.start=June")
        .run(started -> assertThat(started).hasFailed());
  }

  @ParameterizedTest(name = "every {0}: on {1} the last was {2}, the next is {3}")
  @CsvSource({
    "06-01, 2026-05-31, 2025-06-01, 2026-06-01",
    "06-01, 2026-06-01, 2026-06-01, 2026-06-01",
    "06-01, 2026-06-02, 2026-06-01, 2027-06-01",
    "12-20, 2027-01-05, 2026-12-20, 2027-12-20",
    "02-29, 2027-03-01, 2027-02-28, 2028-02-29",
  })
  void theDateComesEveryYear(String start, LocalDate day, LocalDate last, LocalDate next) {
    CampaignSettings settings = new CampaignSettings(start, 2, 1);
    assertThat(settings.lastStart(day)).isEqualTo(last);
    assertThat(settings.nextStart(day)).isEqualTo(next);
  }
}
