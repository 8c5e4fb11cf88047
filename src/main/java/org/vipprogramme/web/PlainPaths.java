package org.vipprogramme.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The servlets of Camunda are reached by their own names only: not with {@code ;x=1}, double
 * slashes, dots or encoded letters in them, which rules about paths might read differently.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean ofNamedServlet = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
    String name = request.getContextPath() + request.getServletPath();
    String path = request.getRequestURI();
    if (ofNamedServlet && !path.equals(name) && !path.startsWith(name + "/")) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
