package org.vipprogramme.campaign;

import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a day of the year as people write it in settings, {@code 06-01}. */
@Component
@ConfigurationPropertiesBinding
class MonthDayOfSettings implements Converter<String, MonthDay> {

  @Override
  public MonthDay convert(String text) {
    return MonthDay.parse("--" + text);
  }
}
