package org.vipprogramme.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ClientRepository extends ListCrudRepository<Client, String> {

  List<Client> findAllByOrderByClientNo(Pageable page);

  @Query(
      """
      select * from client where rep_id = :repId and state = 'ACTIVE'
      order by client_no limit :atMost
      """)
  List<Client> ofRep(String repId, int atMost);

  @Query(
      """
      select count(*) from client
      where rep_id = :repId and state = 'ACTIVE' and relationship = 'FENCED'
        and lower(acquired_by) in (lower(:acquirer), lower(:acquirerName))
      """)
  long fencedOff(String repId, String acquirer, String acquirerName);

  @Modifying
  @Query("update client set rep_id = :repId where client_no = :clientNo")
  int assign(String clientNo, String repId);

  @Modifying
  @Query("update client set state = :state where client_no = :clientNo")
  int stand(String clientNo, Client.State state);

  @Modifying
  @Query(
      "update client set worked_at = :at, next_campaign_since = null where client_no = :clientNo")
  int worked(String clientNo, Instant at);

  @Modifying
  @Query("update client set last_contact_at = :at where client_no = :clientNo")
  int met(String clientNo, Instant at);

  @Modifying
  @Query("update client set contact_not_before = :day where client_no = :clientNo")
  int notBefore(String clientNo, LocalDate day);
}
