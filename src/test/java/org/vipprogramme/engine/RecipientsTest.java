package org.vipprogramme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.mail.MailSettings;
import org.vipprogramme.mail.NobodyToWriteTo;
import org.vipprogramme.support.ProgrammeTest;

/** Groups of their own, so that nobody else of the tests is in them. */
@ProgrammeTest
@Tag("R19")
class RecipientsTest {

  private static final List<String> GROUPS = List.of("mail-one", "mail-two");
  private static final List<String> USERS = List.of("mailann", "mailben", "mailcleo");

  @Autowired IdentityService identity;

  @BeforeEach
  void twoGroups() {
    GROUPS.forEach(group -> identity.saveGroup(identity.newGroup(group)));
    user("mailann", "ann@mail.example", "mail-one", "mail-two");
    user("mailben", " ben@mail.example ", "mail-two");
    user("mailcleo", null, "mail-two");
  }

  @AfterEach
  void noGroup() {
    USERS.forEach(identity::deleteUser);
    GROUPS.forEach(identity::deleteGroup);
  }

  @Test
  void everybodyWithAnAddressInOneOfTheGroupsGetsOneMail() {
    assertThat(recipients().inGroups("mail-one, mail-two"))
        .containsExactly("ann@mail.example", "ben@mail.example");
    assertThat(recipients().inGroups("mail-one")).containsExactly("ann@mail.example");
  }

  @Test
  void theSettingsMayNameMorePeopleWhoGetItOnceToo() {
    assertThat(recipients("boss@mail.example", "ANN@mail.example").inGroups("mail-one"))
        .hasSize(2)
        .contains("boss@mail.example");
  }

  @Test
  void nobodyIsSaidAndNotPassedOver() {
    identity.deleteMembership("mailann", "mail-one");
    assertThatThrownBy(() -> recipients().inGroups("mail-one"))
        .isInstanceOf(NobodyToWriteTo.class)
        .hasMessageContaining("Nobody in mail-one has an e-mail address");
    assertThat(recipients("boss@mail.example").inGroups("mail-one"))
        .containsExactly("boss@mail.example");
  }

  @Test
  void aGroupThatDoesNotExistIsSaid() {
    assertThatThrownBy(() -> recipients().inGroups("mail-one, mail-tow"))
        .isInstanceOf(NobodyToWriteTo.class)
        .hasMessageContaining("no group 'mail-tow'");
  }

  private Recipients recipients(String... also) {
    return new Recipients(
        identity, new MailSettings("vip@mail.example", Path.of("unused"), List.of(also)));
  }

  private void user(String id, String email, String... groups) {
    var user = identity.newUser(id);
    user.setEmail(email);
    identity.saveUser(user);
    for (String group : groups) {
      identity.createMembership(id, group);
    }
  }
}
