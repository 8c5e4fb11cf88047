package org.vipprogramme.questionnaire;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface QuestionnaireRepository extends ListCrudRepository<Questionnaire, Long> {

  List<Questionnaire> findByClientNoOrderById(String clientNo);
}
