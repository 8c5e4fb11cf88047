package org.vipprogramme.support;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** H2, the database of the demo; the other tests run on PostgreSQL. */
public final class DemoDatabase {

  private DemoDatabase() {}

  /** A new one in memory with all our tables. */
  public static DataSource empty() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}
