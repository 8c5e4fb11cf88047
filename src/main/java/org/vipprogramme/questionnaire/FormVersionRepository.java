package org.vipprogramme.questionnaire;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface FormVersionRepository extends ListCrudRepository<FormVersion, Long> {

  Optional<FormVersion> findByFormIdAndFingerprint(String formId, String fingerprint);
}
