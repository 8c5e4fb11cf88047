package org.vipprogramme.team;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RepRepository extends ListCrudRepository<Rep, String> {

  List<Rep> findByActiveTrueOrderByUserId();

  @Query(
      """
      select * from rep r where r.active or exists
        (select 1 from client c where c.rep_id = r.user_id and c.state = 'ACTIVE')
      order by r.user_id
      """)
  List<Rep> findActiveOrWithClients();

  @Query("select count(*) from client where rep_id = :repId and state = 'ACTIVE'")
  long countClients(String repId);
}
