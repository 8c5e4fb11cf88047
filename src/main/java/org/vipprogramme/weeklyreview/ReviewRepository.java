package org.vipprogramme.weeklyreview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewRepository extends ListCrudRepository<Review, Long> {

  boolean existsByReviewDay(LocalDate day);

  /** Days of the reviews that nobody held since the last one that was held, oldest first. */
  @Query(
      """
      select review_day from review
      where held_at is null and review_day < :today and review_day >
        (select coalesce(max(h.review_day), date '1900-01-01') from review h
          where h.held_at is not null)
      order by review_day
      """)
  List<LocalDate> notHeldBefore(LocalDate today);
}
