package org.vipprogramme.client;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TimelineRepository extends ListCrudRepository<TimelineEvent, Long> {

  List<TimelineEvent> findByClientNoOrderByAtAscIdAsc(String clientNo);

  List<TimelineEvent> findTop8ByClientNoOrderByAtDescIdDesc(String clientNo);
}
