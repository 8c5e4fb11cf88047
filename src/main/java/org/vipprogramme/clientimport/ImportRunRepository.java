package org.vipprogramme.clientimport;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ImportRunRepository extends ListCrudRepository<ImportRun, Long> {

  /** Imports that were begun before and still have rows, except for those being imported. */
  @Query(
      """
      select id from import_run run
      where started_at < :before and (state in ('READING', 'STAGED')
        or state <> 'IMPORTING' and exists (select 1 from import_row where run_id = run.id))
      """)
  List<Long> withRowsFrom(Instant before);

  /** Gives up a list that was never imported. */
  @Modifying
  @Query(
      """
      update import_run set state = 'DISCARDED' where id = :id and state in ('READING', 'STAGED')
      """)
  void giveUp(long id);

  /** Begins the import exactly once; the counts of the dry run make room for the real ones. */
  @Modifying
  @Query(
      """
      update import_run set state = 'IMPORTING',
        new_clients = 0, changed_clients = 0, new_contacts = 0, changed_contacts = 0
      where id = :id and state = 'STAGED'
      """)
  int begin(long id);

  @Modifying
  @Query(
      """
      update import_run set new_clients = new_clients + :added,
        changed_clients = changed_clients + :changed
      where id = :id
      """)
  void countClients(long id, int added, int changed);

  @Modifying
  @Query(
      """
      update import_run set new_contacts = new_contacts + :added,
        changed_contacts = changed_contacts + :changed
      where id = :id
      """)
  void countContacts(long id, int added, int changed);

  @Modifying
  @Query("update import_run set state = :state where id = :id")
  void state(long id, ImportRun.State state);

  @Modifying
  @Query("update import_run set possible_duplicates = :pairs where id = :id")
  void countPairs(long id, int pairs);

  @Modifying
  @Query(
      """
      update import_run set
        good_rows = (select count(*) from import_row where run_id = :id and problem_reason is null),
        bad_rows = (select count(*) from import_row where run_id = :id and problem_reason is not null)
      where id = :id
      """)
  void countRows(long id);

  @Modifying
  @Query(
      """
      update import_run set state = 'STAGED',
        clients = (select count(*) from import_client where run_id = :id),
        contacts = (select count(*) from import_contact where run_id = :id)
      where id = :id
      """)
  void staged(long id);
}
