package org.vipprogramme.sales;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OpportunityRepository extends ListCrudRepository<Opportunity, Long> {

  List<Opportunity> findByQuestionnaireIdOrderById(long questionnaireId);

  List<Opportunity> findByRelationshipContactIdOrderById(long relationshipContactId);

  List<Opportunity> findByClientNoOrderById(String clientNo);
}
