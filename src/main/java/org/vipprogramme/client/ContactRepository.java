package org.vipprogramme.client;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ContactRepository extends ListCrudRepository<Contact, Long> {

  List<Contact> findByClientNoOrderById(String clientNo);
}
