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

  private static final String KEYS =
      """
      insert into import_key (run_id, reason, key_value, client_no, name)
      select cast(:run as bigint), s.reason, s.key_value, s.client_no, s.name from
      (select k.reason, k.key_value, k.client_no, min(k.name) as name,
        count(*) over (partition by k.reason, k.key_value) as sharers from
       (select 'NAME' as reason, c.name_key as key_value, c.client_no, c.name from client c
         where c.state = 'ACTIVE'
           and c.name_key in (select i.name_key from import_client i where i.run_id = :run)
        union all
        select 'PHONE', p.phone_key, c.client_no, c.name
         from contact p join client c on c.client_no = p.client_no
         where c.state = 'ACTIVE' and p.left_on is null
           and p.phone_key in (select i.phone_key from import_contact i where i.run_id = :run)
        union all
        select 'EMAIL', p.email_key, c.client_no, c.name
         from contact p join client c on c.client_no = p.client_no
         where c.state = 'ACTIVE' and p.left_on is null
           and p.email_key in (select i.email_key from import_contact i where i.run_id = :run)
        union all
        select 'NAME', i.name_key, i.client_no, i.name from import_client i
         where i.run_id = :run and not exists (select 1 from client c
           where c.client_no = i.client_no and c.state = 'DUPLICATE')
        union all
        select 'PHONE', p.phone_key, i.client_no, i.name from import_contact p
         join import_client i on i.run_id = p.run_id and i.client_no = p.contact_of
         where p.run_id = :run and p.phone_key is not null
        union all
        select 'EMAIL', p.email_key, i.client_no, i.name from import_contact p
         join import_client i on i.run_id = p.run_id and i.client_no = p.contact_of
         where p.run_id = :run and p.email_key is not null) k
      group by k.reason, k.key_value, k.client_no) s
      where s.sharers between 2 and %d
      """
          .formatted(MOST);

  private static final String PAIRS =
      """
      (select a.client_no, min(a.name) as name, b.client_no as other_no, min(b.name) as other_name,
        case count(distinct a.reason) when 1 then min(a.reason)
          when 2 then min(a.reason) || ', ' || max(a.reason)
          else 'EMAIL, NAME, PHONE' end as reason
      from import_key a join import_key b on b.run_id = a.run_id and b.reason = a.reason
        and b.key_value = a.key_value and a.client_no < b.client_no
      where a.run_id = :run
      group by a.client_no, b.client_no)
      """;

  private static final String UNDECIDED =
      """
       not exists (select 1 from possible_duplicate d where d.client_no = p.client_no
        and d.other_no = p.other_no and d.decision is not null)
      """;

  private final JdbcClient jdbc;

  DuplicateSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** First step: collects what the list shares with other clients. */
  void collectKeys(long runId) {
    forget(runId);
    jdbc.sql(KEYS).param("run", runId).update();
  }

  /** How many pairs these keys make that nobody has decided. */
  int countPairs(long runId) {
    return jdbc.sql("select count(*) from " + PAIRS + " p where" + UNDECIDED)
        .param("run", runId)
        .query(Integer.class)
        .single();
  }

  /** The first of these pairs. */
  List<PossibleDuplicate> pairs(long runId, int most) {
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
  void keepPairs(long runId) {
    jdbc.sql(
            """
            insert into possible_duplicate (client_no, other_no, reason, run_id)
            select p.client_no, p.other_no, p.reason, cast(:run as bigint) from
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
  }

  void forget(long runId) {
    jdbc.sql("delete from import_key where run_id = :run").param("run", runId).update();
  }
}
