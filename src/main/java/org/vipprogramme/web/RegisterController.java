package org.vipprogramme.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.client.Clients;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterCopy;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.register.WorkLogEntry;

/**
 * The register of problem questionnaires: an entry, its work log and the copy of each holder (R12,
 * R13).
 */
@RestController
@RequestMapping("/api/register")
class RegisterController {

  /** Who may read whose copy, besides the rep who owns the client and reads the original. */
  private static final Map<String, Set<String>> READERS =
      Map.of(
          "vip-rep", Set.of("vip-head", "management"),
          "vip-head", Set.of("vip-head", "management"),
          "service-head", Set.of("service-head"));

  private final Register register;
  private final Clients clients;

  RegisterController(Register register, Clients clients) {
    this.register = register;
    this.clients = clients;
  }

  /** An entry with everything that was done. */
  record Problem(RegisterEntry entry, List<WorkLogEntry> workLog) {}

  @GetMapping("/{registerNo}")
  Problem problem(@PathVariable long registerNo, Authentication user) {
    RegisterEntry entry = register.get(registerNo);
    if (!isIn(user, Set.of("vip-head", "management", "service-head")) && !owns(user, entry)) {
      throw new AccessDeniedException("Another rep's client");
    }
    return new Problem(entry, register.log(registerNo));
  }

  /** A holder's copy as it was handed over, with its SHA-256 as the ETag. */
  @GetMapping(path = "/{registerNo}/copies/{holder}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> copy(
      @PathVariable long registerNo, @PathVariable String holder, Authentication user) {
    RegisterCopy copy = register.copy(registerNo, holder);
    boolean ownOriginal = holder.equals("vip-rep") && owns(user, register.get(registerNo));
    if (!ownOriginal && !isIn(user, READERS.get(holder))) {
      throw new AccessDeniedException("Another holder's copy");
    }
    return ResponseEntity.ok().eTag(copy.fingerprint()).body(copy.content());
  }

  private boolean owns(Authentication user, RegisterEntry entry) {
    return user.getName().equals(clients.get(entry.clientNo()).repId());
  }

  private static boolean isIn(Authentication user, Set<String> groups) {
    return user.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(group -> groups.contains(group) || group.equals("camunda-admin"));
  }
}
