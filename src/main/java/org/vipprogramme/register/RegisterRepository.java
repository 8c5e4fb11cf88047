package org.vipprogramme.register;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RegisterRepository extends ListCrudRepository<RegisterEntry, Long> {

  List<RegisterEntry> findByClientNoAndStateNotIn(
      String clientNo, Collection<RegisterEntry.State> closed);

  List<RegisterEntry> findByClientNoOrderByRegisterNo(String clientNo);
}
