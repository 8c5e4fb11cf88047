package org.vipprogramme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.client.Clients;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterCopy;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.register.RepairValue;
import org.vipprogramme.register.RepairValues;
import org.vipprogramme.register.WorkLogEntry;
import org.vipprogramme.sales.Money;

/**
 * The register of problem questionnaires: an entry, its work log, the copy of each holder (R12,
 * R13) and what the repair was worth (R28).
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
  private final RepairValues values;
  private final Clients clients;
  private final String currency;

  RegisterController(
      Register register,
      RepairValues values,
      Clients clients,
      @Value("${vip.currency}") String currency) {
    this.register = register;
    this.values = values;
    this.clients = clients;
    this.currency = currency;
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

  /**
   * What a repair was worth, major units of {@code vip.currency}; null when not known.
   *
   * @param repairCost once
   * @param revenueBefore a month, before the repair
   * @param revenueAfter a month, after it
   */
  record Worth(
      @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal repairCost,
      @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal revenueBefore,
      @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal revenueAfter) {}

  /** Notes the value of a repair that the client has confirmed. */
  @PutMapping("/{registerNo}/value")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void value(@PathVariable long registerNo, @Valid @RequestBody Worth worth, Principal user) {
    values.put(
        registerNo,
        new RepairValue(
            minor(worth.repairCost()), minor(worth.revenueBefore()), minor(worth.revenueAfter())),
        user.getName());
  }

  private Long minor(BigDecimal major) {
    return Money.of(major, currency).minor();
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
