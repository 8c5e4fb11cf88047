package org.vipprogramme.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** Moments are {@link Instant} in our types; H2 hands them over as {@link OffsetDateTime}. */
@Configuration
class JdbcSettings extends AbstractJdbcConfiguration {

  @Override
  protected List<?> userConverters() {
    return List.of(ToInstant.INSTANCE);
  }

  @ReadingConverter
  enum ToInstant implements Converter<OffsetDateTime, Instant> {
    INSTANCE;

    @Override
    public Instant convert(OffsetDateTime moment) {
      return moment.toInstant();
    }
  }
}
