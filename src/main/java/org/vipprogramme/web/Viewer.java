package org.vipprogramme.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.vipprogramme.engine.Roles;

/**
 * What somebody sees of the register.
 *
 * @param ownClientsOf user id of a rep, who sees their own clients only; null for everybody else
 * @param seesMoney service does not
 */
record Viewer(String ownClientsOf, boolean seesMoney) {

  static Viewer of(Authentication user) {
    Set<String> groups =
        user.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    boolean head =
        groups.contains(Roles.VIP_HEAD)
            || groups.contains(Roles.MANAGEMENT)
            || groups.contains(Roles.ADMIN);
    boolean service = groups.contains(Roles.SERVICE_HEAD);
    return new Viewer(head || service ? null : user.getName(), head || !service);
  }
}
