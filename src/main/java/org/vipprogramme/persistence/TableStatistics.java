package org.vipprogramme.persistence;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the database how full tables are that are empty at one moment and hold a whole list at the
 * next; a plan made for the empty table would take hours for the full one.
 */
@Component
public class TableStatistics {

  private final JdbcTemplate jdbc;
  private final String analyze;

  TableStatistics(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    String database =
        jdbc.execute(
            (ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
    this.analyze = "H2".equals(database) ? "analyze table " : "analyze ";
  }

  /** Counts these tables anew, outside the caller's transaction: H2 would end that. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void refresh(String... tables) {
    List.of(tables).forEach(table -> jdbc.execute(analyze + table));
  }
}
