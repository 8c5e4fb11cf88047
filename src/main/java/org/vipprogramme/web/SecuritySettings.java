package org.vipprogramme.web;

import java.util.stream.Stream;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may come in where. The engine's REST API and ours ask for name and password (HTTP Basic) and
 * keep no session; the web apps under /camunda have Camunda's own login, session and CSRF
 * protection. What is not named is closed.
 */
@Configuration
class SecuritySettings {

  private static final String ADMIN = "camunda-admin";
  private static final String[] HEADS = {"vip-head", "management", ADMIN};

  /**
   * Matches plain paths, whichever servlet serves them: the engine's REST API is not Spring MVC's.
   */
  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  private static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(
        Stream.of(patterns).map(pattern -> (RequestMatcher) PATHS.matcher(pattern)).toList());
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, EngineIdentity identity) throws Exception {
    return http.securityMatcher(anyOf("/api/**", "/engine-rest/**", "/actuator/**"))
        .authenticationProvider(identity)
        .addFilterAfter(new EngineAuthenticationFilter(identity), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(
            request ->
                request
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .requestMatchers(anyOf("/actuator/**"))
                    .hasAuthority(ADMIN)
                    .requestMatchers(anyOf("/api/openapi/**", "/engine-rest/**"))
                    .authenticated()
                    .requestMatchers(
                        PATHS.matcher(HttpMethod.GET, "/api/register/**"),
                        PATHS.matcher(HttpMethod.GET, "/api/register.csv"),
                        PATHS.matcher(HttpMethod.GET, "/api/register.xlsx"))
                    .hasAnyAuthority("vip-rep", "vip-head", "service-head", "management", ADMIN)
                    .requestMatchers(PATHS.matcher(HttpMethod.GET, "/api/cadence"))
                    .hasAnyAuthority("vip-rep", "vip-head", "management", ADMIN)
                    .requestMatchers(PATHS.matcher(HttpMethod.GET, "/api/questionnaires/**"))
                    .hasAnyAuthority("vip-rep", "vip-head", "management", ADMIN)
                    .requestMatchers(PATHS.matcher(HttpMethod.GET, "/api/referrals/**"))
                    .hasAnyAuthority("vip-rep", "vip-head", "management", ADMIN)
                    .requestMatchers(anyOf("/api/**"))
                    .hasAnyAuthority(HEADS)
                    .anyRequest()
                    .denyAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .httpBasic(Customizer.withDefaults())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            request ->
                request
                    // Anybody could make themselves an administrator here while there is none.
                    .requestMatchers(
                        anyOf("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                    .denyAll()
                    .requestMatchers(anyOf("/", "/camunda/**", "/error"))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .build();
  }
}
