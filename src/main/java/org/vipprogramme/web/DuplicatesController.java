package org.vipprogramme.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.clientimport.Duplicates;
import org.vipprogramme.clientimport.PossibleDuplicate;

/** Pairs of client numbers that may be one client, and the decision on each. */
@RestController
@RequestMapping("/api/clients/duplicates")
class DuplicatesController {

  private static final int SHOWN = 500;

  private final Duplicates duplicates;

  DuplicatesController(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /**
   * What was decided.
   *
   * @param decision {@code same} or {@code different}
   */
  record Answer(String decision) {

    Duplicates.Decision value() {
      try {
        return Duplicates.Decision.valueOf(String.valueOf(decision).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new IllegalArgumentException("The decision must be same or different.");
      }
    }
  }

  /** The first undecided pairs. */
  @GetMapping
  List<PossibleDuplicate> undecided() {
    return duplicates.undecided(SHOWN);
  }

  @PostMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable long id, @RequestBody Answer answer, Principal user) {
    duplicates.decide(id, answer.value(), user.getName());
  }
}
