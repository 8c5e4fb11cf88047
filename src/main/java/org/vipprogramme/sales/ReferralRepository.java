package org.vipprogramme.sales;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReferralRepository extends ListCrudRepository<Referral, Long> {

  List<Referral> findByGivenByOrderById(String givenBy);
}
