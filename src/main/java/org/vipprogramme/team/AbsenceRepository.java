package org.vipprogramme.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AbsenceRepository extends ListCrudRepository<Absence, Long> {

  @Query(
      "select * from absence where rep_id = :repId and first_day <= :last and last_day >= :first"
          + " order by first_day")
  List<Absence> between(String repId, LocalDate first, LocalDate last);

  @Query("select rep_id from absence where first_day <= :day and last_day >= :day")
  Set<String> awayOn(LocalDate day);

  @Modifying
  @Query("update absence set last_day = :day where id = :id")
  void endOn(long id, LocalDate day);
}
