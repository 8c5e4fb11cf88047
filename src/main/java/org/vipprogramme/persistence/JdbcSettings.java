package org.vipprogramme.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/**
 * What H2 and PostgreSQL do differently. Moments are {@link Instant} in our types; H2 hands them
 * over as {@link OffsetDateTime}. Names are not quoted, so that each database writes them in its
 * own case.
 */
@Configuration
class JdbcSettings extends AbstractJdbcConfiguration {

  @Override
  public JdbcMappingContext jdbcMappingContext(
      Optional<NamingStrategy> naming,
      JdbcCustomConversions conversions,
      RelationalManagedTypes types) {
    JdbcMappingContext context = super.jdbcMappingContext(naming, conversions, types);
    context.setForceQuote(false);
    return context;
  }

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
