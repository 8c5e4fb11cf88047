package org.vipprogramme.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The users of the engine as our forms show them. */
@Component
public class People {

  private final IdentityService identity;

  People(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Somebody who can sign in.
   *
   * @param name first and last name; the user id when there is none
   */
  public record Person(String userId, String name) {}

  /** The members of a group, by user id. */
  public List<Person> in(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(user -> new Person(user.getId(), name(user)))
        .toList();
  }

  private static String name(User user) {
    String first = user.getFirstName() == null ? "" : user.getFirstName();
    String last = user.getLastName() == null ? "" : user.getLastName();
    String name = (first + " " + last).strip();
    return name.isEmpty() ? user.getId() : name;
  }
}
