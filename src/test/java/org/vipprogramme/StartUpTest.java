package org.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
class StartUpTest {

  @Autowired FilterService filters;
  @Autowired IdentityService identity;

  @Test
  void groupsAndFiltersAreThereAfterTheStart() {
    assertThat(identity.createGroupQuery().groupId("vip-head").count()).isEqualTo(1);
    assertThat(filters.createTaskFilterQuery().filterName("My calls").count()).isEqualTo(1);
  }
}
