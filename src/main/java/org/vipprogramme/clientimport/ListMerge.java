package org.vipprogramme.clientimport;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vipprogramme.persistence.TableStatistics;

/**
 * Brings staged rows into the client list, some clients at a time, each time in a transaction of
 * its own. Every step finds out anew what is missing, so an import that was interrupted goes on
 * when it is started again, and a list imported twice changes nothing. A value that the list does
 * not give stays as it is. Never touched: the rep, when the client was worked, duplicates, and
 * people who left.
 */
@Component
class ListMerge {

  private static final int CLIENTS_AT_ONCE = 1000;

  // The part is named on both sides of each comparison, so that no step looks at all clients.
  private static final String IN_PART =
      " %1$s.run_id = :run and %1$s.%2$s > :after and %1$s.%2$s <= :last ";
  private static final String CLIENTS = IN_PART.formatted("i", "client_no");
  private static final String PEOPLE = IN_PART.formatted("i", "contact_of");

  private static final String NEW_CLIENT =
      """
       not exists (select 1 from client c where c.client_no = i.client_no
        and c.client_no > :after and c.client_no <= :last)
      """;

  private static final String CHANGED_CLIENT =
      """
       c.client_no = i.client_no and c.client_no > :after and c.client_no <= :last
        and c.state = 'ACTIVE' and (c.name <> i.name
        or c.kind <> coalesce(i.kind, c.kind)
        or c.annual_revenue is distinct from coalesce(i.annual_revenue, c.annual_revenue)
        or c.acquired_by is distinct from coalesce(i.acquired_by, c.acquired_by)
        or c.relationship is distinct from coalesce(i.relationship, c.relationship)
        or c.service is distinct from coalesce(i.service, c.service)
        or c.city is distinct from coalesce(i.city, c.city)
        or c.language is distinct from coalesce(i.language, c.language))
      """;

  private static final String NEW_PERSON =
      """
       not exists (select 1 from contact c
        where c.client_no = i.contact_of and c.client_no > :after and c.client_no <= :last
          and lower(c.name) = i.person)
      """;

  private static final String CHANGED_PERSON =
      """
       c.client_no = i.contact_of and c.client_no > :after and c.client_no <= :last
        and lower(c.name) = i.person and c.left_on is null
        and (c.role is distinct from coalesce(i.role, c.role)
        or c.phone is distinct from coalesce(i.phone, c.phone)
        or c.email is distinct from coalesce(i.email, c.email))
      """;

  private final JdbcClient jdbc;
  private final ImportRunRepository runs;
  private final TableStatistics statistics;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  ListMerge(
      JdbcClient jdbc,
      ImportRunRepository runs,
      TableStatistics statistics,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.statistics = statistics;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Counts what {@link #merge} would change. */
  void count(long runId) {
    Map<String, Object> clients = whole(runId, "import_client", "client_no");
    runs.countClients(
        runId,
        number("import_client i where" + CLIENTS + "and" + NEW_CLIENT, clients),
        number("import_client i, client c where" + CLIENTS + "and" + CHANGED_CLIENT, clients));
    Map<String, Object> people = whole(runId, "import_contact", "contact_of");
    runs.countContacts(
        runId,
        number("import_contact i where" + PEOPLE + "and" + NEW_PERSON, people),
        number("import_contact i, contact c where" + PEOPLE + "and" + CHANGED_PERSON, people));
  }

  /** The part that is the whole list. */
  private Map<String, Object> whole(long runId, String table, String column) {
    String last =
        jdbc.sql(
                "select coalesce(max(%s), '') from %s where run_id = :run".formatted(column, table))
            .param("run", runId)
            .query(String.class)
            .single();
    return Map.of("run", runId, "after", "", "last", last);
  }

  void merge(ImportRun run) {
    inParts(run, "import_client", "client_no", part -> clients(run, part));
    inParts(run, "import_contact", "contact_of", part -> people(run, part));
  }

  /** The database is told anew how full the client list is each time that it has doubled. */
  private void inParts(
      ImportRun run, String table, String column, Consumer<Map<String, Object>> work) {
    String after = "";
    String last = last(run, table, column, after);
    for (int parts = 1; last != null; parts++) {
      Map<String, Object> part = Map.of("run", run.id(), "after", after, "last", last);
      ownTransaction.executeWithoutResult(status -> work.accept(part));
      if (Integer.bitCount(parts) == 1) {
        statistics.refresh("client", "contact");
      }
      after = last;
      last = last(run, table, column, after);
    }
  }

  private String last(ImportRun run, String table, String column, String after) {
    return jdbc.sql(
            """
            select max(part.no) from (select distinct %2$s as no from %1$s
              where run_id = :run and %2$s > :after order by %2$s limit :most) part
            """
                .formatted(table, column))
        .param("run", run.id())
        .param("after", after)
        .param("most", CLIENTS_AT_ONCE)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private void clients(ImportRun run, Map<String, Object> part) {
    lock("import_client", "client_no", part);
    Timestamp now = Timestamp.from(clock.instant());
    note(
        "Changed by",
        run,
        now,
        "import_client i, client c where" + CLIENTS + "and" + CHANGED_CLIENT,
        part);
    int changed =
        jdbc.sql(
                """
                update client c set (name, name_key, kind, annual_revenue, acquired_by,
                    relationship, service, city, language) =
                  (select i.name, i.name_key, coalesce(i.kind, c.kind),
                    coalesce(i.annual_revenue, c.annual_revenue),
                    coalesce(i.acquired_by, c.acquired_by),
                    coalesce(i.relationship, c.relationship), coalesce(i.service, c.service),
                    coalesce(i.city, c.city), coalesce(i.language, c.language)
                  from import_client i where i.run_id = :run and i.client_no = c.client_no)
                where exists (select 1 from import_client i where
                """
                    + CLIENTS
                    + "and"
                    + CHANGED_CLIENT
                    + ")")
            .params(part)
            .update();
    int added =
        jdbc.sql(
                """
                insert into client (client_no, name, name_key, kind, annual_revenue, acquired_by,
                  relationship, service, city, language, state, created_at)
                select i.client_no, i.name, i.name_key, coalesce(i.kind, 'COMPANY'),
                  i.annual_revenue, i.acquired_by, i.relationship, i.service, i.city, i.language,
                  'ACTIVE', cast(:now as timestamp with time zone)
                from import_client i where
                """
                    + CLIENTS
                    + "and"
                    + NEW_CLIENT)
            .params(part)
            .param("now", now)
            .update();
    runs.countClients(run.id(), added, changed);
  }

  private void people(ImportRun run, Map<String, Object> part) {
    lock("import_contact", "contact_of", part);
    int changed =
        jdbc.sql(
                """
                update contact c set (role, phone, phone_key, email, email_key) =
                  (select coalesce(i.role, c.role), coalesce(i.phone, c.phone),
                    case when i.phone is null then c.phone_key else i.phone_key end,
                    coalesce(i.email, c.email), coalesce(i.email_key, c.email_key)
                  from import_contact i where i.run_id = :run and i.contact_of = c.client_no
                    and i.person = lower(c.name))
                where exists (select 1 from import_contact i where
                """
                    + PEOPLE
                    + "and"
                    + CHANGED_PERSON
                    + ")")
            .params(part)
            .update();
    int added =
        jdbc.sql(
                """
                insert into contact (client_no, name, role, phone, phone_key, email, email_key,
                  created_at)
                select i.contact_of, i.name, i.role, i.phone, i.phone_key, i.email, i.email_key,
                  cast(:now as timestamp with time zone)
                from import_contact i where
                """
                    + PEOPLE
                    + "and"
                    + NEW_PERSON)
            .params(part)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    runs.countContacts(run.id(), added, changed);
  }

  /** Two imports, or an import and a decision on duplicates, take turns on the same clients. */
  private void lock(String table, String column, Map<String, Object> part) {
    jdbc.sql(
            """
            select client_no from client where client_no in (select i.%2$s from %1$s i where %3$s)
              and client_no > :after and client_no <= :last
            order by client_no for update
            """
                .formatted(table, column, IN_PART.formatted("i", column)))
        .params(part)
        .query(String.class)
        .list();
  }

  private void note(
      String what, ImportRun run, Timestamp now, String clients, Map<String, Object> part) {
    jdbc.sql(
            """
            insert into timeline_event (client_no, at, by_user, kind, text)
            select i.client_no, cast(:now as timestamp with time zone), :by, 'import', :text from
            """
                + clients)
        .params(part)
        .param("now", now)
        .param("by", run.startedBy())
        .param("text", what + " the client list " + run.fileName() + ".")
        .update();
  }

  private int number(String what, Map<String, Object> part) {
    return jdbc.sql("select count(*) from " + what).params(part).query(Integer.class).single();
  }
}
