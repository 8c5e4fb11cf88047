package org.vipprogramme.clientimport;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.ContactKeys;
import org.vipprogramme.sales.Money;

/** The rows of a list that was read but is not imported yet, and the bad ones for the download. */
@Component
class StagedRows {

  private static final int LONGEST_KEY = 300;
  private static final int LONGEST_EMAIL_KEY = 254;
  private static final int CONTRADICTIONS_AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into import_row (run_id, line_no, original, client_no, name, name_key, kind,
        annual_revenue, acquired_by, relationship, service, city, language,
        contact_name, contact_role, contact_phone, phone_key, contact_email, email_key,
        problem_column, problem_reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final ContactKeys keys;
  private final String currency;

  StagedRows(
      JdbcTemplate batches,
      JdbcClient jdbc,
      ContactKeys keys,
      @Value("${vip.currency}") String currency) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.keys = keys;
    this.currency = currency;
  }

  void add(long runId, List<CheckedRow> rows) {
    batches.batchUpdate(
        INSERT,
        rows.stream()
            .map(row -> row.values() == null ? bad(runId, row) : good(runId, row))
            .toList());
  }

  private static Object[] bad(long runId, CheckedRow row) {
    Object[] columns = new Object[21];
    columns[0] = runId;
    columns[1] = row.line();
    columns[2] = row.original();
    columns[19] = row.problemColumn();
    columns[20] = row.problemReason();
    return columns;
  }

  private Object[] good(long runId, CheckedRow row) {
    ClientRow client = row.values();
    return new Object[] {
      runId,
      row.line(),
      row.original(),
      client.clientNo(),
      client.name(),
      cut(keys.name(client.name()), LONGEST_KEY),
      ClientRow.code(client.kind()),
      Money.of(client.revenue(), currency).minor(),
      client.acquiredBy(),
      ClientRow.code(client.relationship()),
      client.service(),
      client.city(),
      client.language(),
      client.contactName(),
      client.contactRole(),
      client.contactPhone(),
      keys.phone(client.contactPhone()),
      client.contactEmail(),
      cut(keys.email(client.contactEmail()), LONGEST_EMAIL_KEY),
      null,
      null
    };
  }

  /** Lower case may be longer than what was written. */
  private static String cut(String key, int longest) {
    return key == null || key.length() <= longest ? key : key.substring(0, longest);
  }

  /** A number that bears two names is one too many: the rows after the first name are bad. */
  void refuseContradictions(long runId) {
    List<Object[]> some = contradictions(runId);
    while (!some.isEmpty()) {
      batches.batchUpdate(
          """
          update import_row set problem_column = 'name', problem_reason = ?
          where run_id = ? and line_no = ?
          """,
          some);
      some = contradictions(runId);
    }
  }

  private List<Object[]> contradictions(long runId) {
    return jdbc.sql(
            """
            select r.line_no, f.line_no as first_line, f.client_no, f.name from
              (select client_no, min(line_no) as first_line from import_row
                where run_id = :run and problem_reason is null
                group by client_no having min(name_key) <> max(name_key)) d
            join import_row f on f.run_id = :run and f.line_no = d.first_line
            join import_row r on r.run_id = :run and r.client_no = d.client_no
              and r.name_key <> f.name_key and r.problem_reason is null
            order by r.line_no limit :most
            """)
        .param("run", runId)
        .param("most", CONTRADICTIONS_AT_ONCE)
        .query(
            (row, i) ->
                new Object[] {
                  "Line %d gives client %s another name: %s."
                      .formatted(
                          row.getInt("first_line"),
                          row.getString("client_no"),
                          row.getString("name")),
                  runId,
                  row.getInt("line_no")
                })
        .list();
  }

  /** Puts the good rows together, client by client: the first value given for a column counts. */
  void putTogether(long runId) {
    jdbc.sql(
            """
            insert into import_client (run_id, client_no, name, name_key, kind, annual_revenue,
              acquired_by, relationship, service, city, language)
            select run_id, client_no, (array_agg(name order by line_no))[1], min(name_key),
              %s, %s, %s, %s, %s, %s, %s
            from import_row where run_id = :run and problem_reason is null
            group by run_id, client_no
            """
                .formatted(
                    first("kind"),
                    first("annual_revenue"),
                    first("acquired_by"),
                    first("relationship"),
                    first("service"),
                    first("city"),
                    first("language")))
        .param("run", runId)
        .update();
    jdbc.sql(
            """
            insert into import_contact (run_id, contact_of, person, name, role, phone, phone_key,
              email, email_key)
            select run_id, client_no, lower(contact_name), %s, %s, %s,
              (array_agg(phone_key order by line_no) filter (where contact_phone is not null))[1],
              %s, %s
            from import_row
            where run_id = :run and problem_reason is null and contact_name is not null
            group by run_id, client_no, lower(contact_name)
            """
                .formatted(
                    first("contact_name"),
                    first("contact_role"),
                    first("contact_phone"),
                    first("contact_email"),
                    first("email_key")))
        .param("run", runId)
        .update();
    jdbc.sql("delete from import_row where run_id = :run and problem_reason is null")
        .param("run", runId)
        .update();
  }

  private static String first(String column) {
    return "(array_agg(%1$s order by line_no) filter (where %1$s is not null))[1]"
        .formatted(column);
  }

  /** People of a number that was found to be another client's are that client's people. */
  void followDuplicates(long runId) {
    if (namesDuplicate(runId)) {
      mergePeopleOfDuplicates(runId);
    }
  }

  private boolean namesDuplicate(long runId) {
    return jdbc.sql(
                """
            select count(*) from import_contact i join client c on c.client_no = i.contact_of
            where i.run_id = :run and c.same_as is not null
            """)
            .param("run", runId)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void mergePeopleOfDuplicates(long runId) {
    jdbc.sql(
            """
            delete from import_contact where run_id = :run and (contact_of, person) in
              (select n.contact_of, n.person from
                (select i.contact_of, i.person, row_number() over
                    (partition by coalesce(c.same_as, i.contact_of), i.person
                     order by case when c.same_as is null then 0 else 1 end, i.contact_of) as place
                  from import_contact i left join client c on c.client_no = i.contact_of
                  where i.run_id = :run) n
              where n.place > 1)
            """)
        .param("run", runId)
        .update();
    jdbc.sql(
            """
            update import_contact i set contact_of =
              (select c.same_as from client c where c.client_no = i.contact_of)
            where i.run_id = :run and exists
              (select 1 from client c where c.client_no = i.contact_of and c.same_as is not null)
            """)
        .param("run", runId)
        .update();
  }

  List<BadRow> bad(long runId, int most) {
    return jdbc.sql(
            """
            select line_no as line, problem_column as "column", problem_reason as reason
            from import_row where run_id = :run and problem_reason is not null
            order by line_no limit :most
            """)
        .param("run", runId)
        .param("most", most)
        .query(
            (row, i) ->
                new BadRow(row.getInt("line"), row.getString("column"), row.getString("reason")))
        .list();
  }

  /** Hands over every bad row as it was given, one at a time, in the order of the file. */
  void eachBad(long runId, Consumer<CheckedRow> taker) {
    jdbc.sql(
            """
            select line_no, original, problem_column, problem_reason
            from import_row where run_id = :run and problem_reason is not null order by line_no
            """)
        .param("run", runId)
        .query(
            row -> {
              taker.accept(
                  CheckedRow.bad(
                      row.getInt("line_no"),
                      row.getString("original"),
                      row.getString("problem_column"),
                      row.getString("problem_reason")));
            });
  }

  /** Removes what was to be imported; the bad rows stay. */
  void removeGood(long runId) {
    for (String table : List.of("import_client", "import_contact")) {
      jdbc.sql("delete from " + table + " where run_id = :run").param("run", runId).update();
    }
  }

  void removeAll(long runId) {
    removeGood(runId);
    jdbc.sql("delete from import_row where run_id = :run").param("run", runId).update();
  }
}
