package org.vipprogramme.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The members of several groups, each once, in the order of the groups. */
  public Set<Person> in(Collection<String> groups) {
    return groups.stream()
        .flatMap(group -> in(group).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A user's name; the id when there is no such user any more. */
  public String nameOf(String userId) {
    return find(userId).map(People::name).orElse(userId);
  }

  /** The e-mail addresses of these users, each once; whoever has none is left out. */
  public Set<String> addresses(Collection<String> userIds) {
    return userIds.stream()
        .flatMap(userId -> find(userId).map(User::getEmail).stream())
        .filter(address -> !address.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<User> find(String userId) {
    return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult());
  }

  private static String name(User user) {
    String first = user.getFirstName() == null ? "" : user.getFirstName();
    String last = user.getLastName() == null ? "" : user.getLastName();
    String name = (first + " " + last).strip();
    return name.isEmpty() ? user.getId() : name;
  }
}
