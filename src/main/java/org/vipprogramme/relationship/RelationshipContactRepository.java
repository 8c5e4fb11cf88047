package org.vipprogramme.relationship;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RelationshipContactRepository extends ListCrudRepository<RelationshipContact, Long> {

  List<RelationshipContact> findByClientNoOrderById(String clientNo);

  boolean existsByClientNoAndStateIn(String clientNo, Collection<RelationshipContact.State> states);
}
