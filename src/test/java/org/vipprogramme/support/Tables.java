package org.vipprogramme.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything in the database, the engine's tables and ours. */
@TestComponent
public class Tables {

  private final JdbcClient jdbc;

  Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names of all tables; the engine's begin with {@code act_}. */
  public List<String> names() {
    return jdbc.sql(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by table_name")
        .query(String.class)
        .list();
  }

  /** A fingerprint of the contents of every table, except for the engine's own meters. */
  public Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String table : names()) {
      if (!table.equals("act_ru_meter_log")) {
        contents.put(
            table,
            jdbc.sql(
                    "select count(*) || ' rows, ' ||"
                        + " md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                        + table
                        + " t")
                .query(String.class)
                .single());
      }
    }
    return contents;
  }

  /** The tables of the engine that have this text anywhere in a row. */
  public List<String> ofEngineWith(String text) {
    return names().stream()
        .filter(name -> name.startsWith("act_"))
        .filter(name -> has(name, text))
        .toList();
  }

  private boolean has(String table, String text) {
    // Bytes are shown as hexadecimal digits; what modellers deployed is not the client's data.
    String bytes = hex(text);
    String where = table.equals("act_ge_bytearray") ? " and deployment_id_ is null" : "";
    return jdbc.sql(
                "select count(*) from "
                    + table
                    + " t where (position(lower(?) in lower(t::text)) > 0"
                    + " or position(? in t::text) > 0)"
                    + where)
            .params(text, bytes)
            .query(Long.class)
            .single()
        > 0;
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
