package org.vipprogramme.clientimport;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds clients under different numbers that share a name, a phone or an e-mail address: the rows
 * of a list against the clients we have and against each other. What more than {@value #MOST}
 * clients share (a switchboard, a placeholder) says nothing and is passed over. People who left
 * make no pair.
 */
@Component
class DuplicateSearch {

  static final int MOST = 10;

  private static final String STAGED =
      " from import_row r where r.run_id = :run and r.problem_reason is null ";

  private static final String KEYS =
      """
      (select c.client_no, c.name, 'NAME' as reason, c.name_key as key_value from client c
        where c.state = 'ACTIVE' and c.name_key in (select r.name_key %1$s)
       union
       select c.client_no, c.name, 'PHONE', p.phone_key
        from client c join contact p on p.client_no = c.client_no
        where c.state = 'ACTIVE' and p.left_on is null
          and p.phone_key in (select r.phone_key %1$s)
       union
       select c.client_no, c.name, 'EMAIL', p.email_key
        from client c join contact p on p.client_no = c.client_no
        where c.state = 'ACTIVE' and p.left_on is null
          and p.email_key in (select r.email_key %1$s)
       union
       select r.client_no, r.name, 'NAME', r.name_key %1$s and r.client_no = r.contact_of
       union
       select r.client_no, r.name, 'PHONE', r.phone_key %1$s and r.client_no = r.contact_of
         and r.phone_key is not null
       union
       select r.client_no, r.name, 'EMAIL', r.email_key %1$s and r.client_no = r.contact_of
         and r.email_key is not null)
      """
          .formatted(STAGED);

  private static final String PAIRS =
      """
      (select a.client_no, min(a.name) as name, b.client_no as other_no, min(b.name) as other_name,
        case count(distinct a.reason) when 1 then min(a.reason)
          when 2 then min(a.reason) || ', ' || max(a.reason)
          else 'EMAIL, NAME, PHONE' end as reason
      from %1$s a join %1$s b on b.reason = a.reason and b.key_value = a.key_value
        and a.client_no < b.client_no
      where (a.reason, a.key_value) in (select k.reason, k.key_value from %1$s k
        group by k.reason, k.key_value having count(distinct k.client_no) between 2 and %2$d)
      group by a.client_no, b.client_no)
      """
          .formatted(KEYS, MOST);

  private static final String UNDECIDED =
      """
       not exists (select 1 from possible_duplicate d where d.client_no = p.client_no
        and d.other_no = p.other_no and d.decision is not null)
      """;

  private final JdbcClient jdbc;

  DuplicateSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many pairs a staged list makes that nobody has decided. */
  int count(long runId) {
    return jdbc.sql("select count(*) from " + PAIRS + " p where" + UNDECIDED)
        .param("run", runId)
        .query(Integer.class)
        .single();
  }

  /** The first of these pairs. */
  List<PossibleDuplicate> find(long runId, int most) {
    return jdbc.sql(
            "select cast(null as bigint) as id, p.* from "
                + PAIRS
                + " p where"
                + UNDECIDED
                + "order by p.client_no, p.other_no limit :most")
        .params(Map.of("run", runId, "most", most))
        .query(PossibleDuplicate.class)
        .list();
  }

  /** Keeps the pairs for a decision; they belong to the import that found them last. */
  int keep(long runId) {
    jdbc.sql(
            """
            insert into possible_duplicate (client_no, other_no, reason, run_id)
            select p.client_no, p.other_no, p.reason, :run from
            """
                + PAIRS
                + """
                 p where not exists (select 1 from possible_duplicate d
                  where d.client_no = p.client_no and d.other_no = p.other_no)
                """)
        .param("run", runId)
        .update();
    jdbc.sql(
            "update possible_duplicate set run_id = :run where decision is null and"
                + " (client_no, other_no) in (select p.client_no, p.other_no from "
                + PAIRS
                + " p)")
        .param("run", runId)
        .update();
    return jdbc.sql(
            "select count(*) from possible_duplicate where run_id = :run and decision is null")
        .param("run", runId)
        .query(Integer.class)
        .single();
  }
}
