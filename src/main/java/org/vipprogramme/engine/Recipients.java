package org.vipprogramme.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.vipprogramme.mail.MailSettings;
import org.vipprogramme.mail.NobodyToWriteTo;

/** Who gets a mail: the users of groups, as they are entered in Camunda's Admin (R19, R20). */
@Component
public class Recipients {

  private final IdentityService identity;
  private final MailSettings settings;

  Recipients(IdentityService identity, MailSettings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  /**
   * The e-mail addresses of everybody in these groups and of {@code vip.mail.also-to}, each once.
   *
   * @param groups group ids with commas between, as a diagram names them
   * @throws NobodyToWriteTo when a group does not exist or nobody has an address
   */
  public Collection<String> inGroups(String groups) {
    List<String> ids = List.of(StringUtils.tokenizeToStringArray(groups, ","));
    Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    addresses.addAll(settings.alsoTo());
    ids.forEach(group -> addresses.addAll(addressesIn(group)));
    if (addresses.isEmpty()) {
      throw new NobodyToWriteTo(
          "Nobody in %s has an e-mail address, and vip.mail.also-to names none: enter an address and try again."
              .formatted(String.join(", ", ids)));
    }
    return addresses;
  }

  private List<String> addressesIn(String group) {
    if (identity.createGroupQuery().groupId(group).count() == 0) {
      throw new NobodyToWriteTo("There is no group '" + group + "' to write to.");
    }
    return identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getEmail)
        .filter(StringUtils::hasText)
        .map(String::strip)
        .toList();
  }
}
