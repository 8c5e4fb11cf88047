package org.vipprogramme.team;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RepRepository extends ListCrudRepository<Rep, String> {

  List<Rep> findByActiveTrueOrderByUserId();

  @Query("select count(*) from client where rep_id = :repId and state = 'ACTIVE'")
  long countClients(String repId);
}
