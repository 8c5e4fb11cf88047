package org.vipprogramme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** The team of the programme (R3): who sells in it, and with how much of their time. */
@RestController
@RequestMapping("/api/reps")
class RepController {

  private final Team team;
  private final IdentityService identity;

  RepController(Team team, IdentityService identity) {
    this.team = team;
    this.identity = identity;
  }

  /** A rep as the head names them; the name is said in the call script. */
  record Named(
      @NotBlank @Size(max = 200) String displayName,
      @NotNull Rep.Dedication dedication,
      boolean active) {}

  @GetMapping
  List<Rep> active() {
    return team.active();
  }

  @PutMapping("/{userId}")
  Rep put(@PathVariable String userId, @Valid @RequestBody Named named) {
    if (identity.createUserQuery().userId(userId).memberOfGroup("vip-rep").count() == 0) {
      throw new NoSuchElementException(
          "There is no user " + userId + " in the group vip-rep; please add them in Admin first.");
    }
    Rep rep = new Rep(userId, named.displayName(), named.dedication(), named.active());
    team.put(rep);
    return rep;
  }
}
