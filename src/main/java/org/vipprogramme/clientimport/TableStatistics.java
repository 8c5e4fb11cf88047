package org.vipprogramme.clientimport;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells the database how full the tables of the import are. They are empty at one moment and hold a
 * whole list at the next; a plan made for the empty table would take hours for the full one. Call
 * it outside a transaction.
 */
@Component
class TableStatistics {

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

  void refresh(String... tables) {
    List.of(tables).forEach(table -> jdbc.execute(analyze + table));
  }
}
