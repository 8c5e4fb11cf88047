package org.vipprogramme.register;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RegisterRepository extends ListCrudRepository<RegisterEntry, Long> {

  List<RegisterEntry> findByClientNoAndStateNot(String clientNo, RegisterEntry.State state);

  List<RegisterEntry> findByClientNoOrderByRegisterNo(String clientNo);
}
