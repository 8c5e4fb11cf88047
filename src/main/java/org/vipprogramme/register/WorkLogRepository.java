package org.vipprogramme.register;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface WorkLogRepository extends ListCrudRepository<WorkLogEntry, Long> {

  List<WorkLogEntry> findByRegisterNoOrderById(long registerNo);
}
