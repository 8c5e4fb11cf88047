package org.vipprogramme.client;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TimelineRepository extends ListCrudRepository<TimelineEvent, Long> {

  List<TimelineEvent> findByClientNoOrderByAtAscIdAsc(String clientNo);

  List<TimelineEvent> findTop8ByClientNoOrderByAtDescIdDesc(String clientNo);

  @Modifying
  @Query(
      """
      insert into timeline_event (client_no, at, by_user, kind, text)
      select client_no, cast(:at as timestamp with time zone), cast(:by as varchar(64)),
        cast(:kind as varchar(30)), cast(:text as varchar(20000))
      from client where rep_id = :repId and state = 'ACTIVE'
      """)
  int addForClientsOf(String repId, Timestamp at, String by, String kind, String text);
}
