package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("R26")
class CampaignSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class)
          .withBean(MonthDayOfSettings.class);

  @EnableConfigurationProperties(CampaignSettings.class)
  static class Settings {}

  @Test
  void aCampaignIsDueAtTheStartOfSummerUnlessSetOtherwise() {
    context.run(
        started ->
            assertThat(started.getBean(CampaignSettings.class))
                .isEqualTo(new CampaignSettings(MonthDay.of(6, 1), 2, 1)));
    context
        .withPropertyValues("vip.campaign.start=09-15")
        .run(
            started ->
                assertThat(started.getBean(CampaignSettings.class).start())
                    .isEqualTo(MonthDay.of(9, 15)));
  }

  @Test
  void settingsThatWouldNeverGiveAnybodyWorkStopTheStart() {
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
}
