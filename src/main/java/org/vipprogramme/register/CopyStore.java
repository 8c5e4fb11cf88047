package org.vipprogramme.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copies of problem questionnaires: they can be added and read, and nothing else. */
@Repository
class CopyStore {

  private final JdbcClient jdbc;

  CopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RegisterCopy copy) {
    jdbc.sql(
            "insert into register_copy (register_no, holder, content, fingerprint, made_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            copy.registerNo(),
            copy.holder(),
            copy.content(),
            copy.fingerprint(),
            java.sql.Timestamp.from(copy.madeAt()))
        .update();
  }

  Optional<RegisterCopy> find(long registerNo, String holder) {
    return jdbc.sql("select * from register_copy where register_no = ? and holder = ?")
        .params(List.of(registerNo, holder))
        .query(
            (row, number) ->
                new RegisterCopy(
                    row.getLong("register_no"),
                    row.getString("holder"),
                    row.getString("content"),
                    row.getString("fingerprint"),
                    row.getTimestamp("made_at").toInstant()))
        .optional();
  }
}
