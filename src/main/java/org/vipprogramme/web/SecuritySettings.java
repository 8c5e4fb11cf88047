package org.vipprogramme.web;

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

/**
 * Who may come in where. The engine's REST API and ours ask for name and password (HTTP Basic) and
 * keep no session; the web apps under /camunda have Camunda's own login, session and CSRF
 * protection. What is not named is closed.
 */
@Configuration
class SecuritySettings {

  private static final String ADMIN = "camunda-admin";
  private static final String[] HEADS = {"vip-head", "management", ADMIN};

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, EngineIdentity identity) throws Exception {
    return http.securityMatcher("/api/**", "/engine-rest/**", "/actuator/**")
        .authenticationProvider(identity)
        .addFilterAfter(new EngineAuthenticationFilter(identity), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(
            request ->
                request
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(ADMIN)
                    .requestMatchers("/api/openapi/**", "/engine-rest/**", "/api/me")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET, "/api/register/**")
                    .hasAnyAuthority("vip-rep", "vip-head", "service-head", "management", ADMIN)
                    .requestMatchers(HttpMethod.GET, "/api/questionnaires/**")
                    .hasAnyAuthority("vip-rep", "vip-head", "management", ADMIN)
                    .requestMatchers("/api/**")
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
                    .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                    .denyAll()
                    .requestMatchers("/", "/camunda/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .build();
  }
}
