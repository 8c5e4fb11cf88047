package org.vipprogramme.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CampaignRepository extends ListCrudRepository<Campaign, Long> {

  Optional<Campaign> findByLiveMarkIsNotNull();

  List<Campaign> findAllByOrderByIdDesc();

  @Modifying
  @Query("update campaign set scope = :scope where id = :id")
  void scope(long id, String scope);

  @Modifying
  @Query(
      "update campaign set state = 'RUNNING', approved_at = coalesce(approved_at, :at)"
          + " where id = :id")
  void approve(long id, Instant at);

  @Modifying
  @Query("update campaign set last_wave = :day where id = :id")
  void waveOn(long id, LocalDate day);

  @Modifying
  @Query(
      "update campaign set state = 'CLOSED', live_mark = null, closed_at = :at where id = :id"
          + " and live_mark is not null")
  void close(long id, Instant at);

  @Modifying
  @Query("update campaign set conclusions = :text where id = :id")
  void conclude(long id, String text);
}
