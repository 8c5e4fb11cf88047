package org.vipprogramme.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is calling, so that its authorizations hold for REST as they do in Tasklist.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

  private final EngineIdentity identity;

  EngineAuthenticationFilter(EngineIdentity identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user == null || user instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
      return;
    }
    try {
      identity.signIn(
          user.getName(),
          user.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
      chain.doFilter(request, response);
    } finally {
      identity.signOut();
    }
  }
}
