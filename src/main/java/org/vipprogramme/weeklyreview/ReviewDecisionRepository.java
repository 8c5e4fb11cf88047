package org.vipprogramme.weeklyreview;

import java.time.Instant;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewDecisionRepository extends ListCrudRepository<ReviewDecision, Long> {

  List<ReviewDecision> findTop200ByDoneAtIsNullOrderByDueOnAscIdAsc();

  List<ReviewDecision> findByReviewIdOrderById(long reviewId);

  List<ReviewDecision> findByDoneAtOrderById(Instant doneAt);

  long countByDoneAtIsNull();
}
