package org.vipprogramme.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.AbstractUserDetailsAuthenticationProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Users and groups are the engine's; a user's authorities are the ids of the groups they belong to.
 */
@Component
class EngineIdentity extends AbstractUserDetailsAuthenticationProvider {

  private final IdentityService identity;

  EngineIdentity(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected UserDetails retrieveUser(String id, UsernamePasswordAuthenticationToken token) {
    Object password = token.getCredentials();
    if (password == null || !identity.checkPassword(id, password.toString())) {
      throw new UsernameNotFoundException("Unknown user or wrong password");
    }
    return new User(id, "", AuthorityUtils.createAuthorityList(groups(id)));
  }

  @Override
  protected void additionalAuthenticationChecks(
      UserDetails user, UsernamePasswordAuthenticationToken token) {
    if (!user.getUsername().equals(token.getName())) {
      throw new BadCredentialsException("Unknown user or wrong password");
    }
  }

  List<String> groups(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .toList();
  }

  void signIn(String userId, List<String> groups) {
    identity.setAuthentication(userId, groups);
  }

  void signOut() {
    identity.clearAuthentication();
  }
}
