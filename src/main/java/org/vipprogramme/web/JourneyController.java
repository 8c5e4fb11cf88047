package org.vipprogramme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.clientjourney.JourneyRefused;
import org.vipprogramme.clientjourney.JourneyStarter;

/** Starts journeys: of one client, or of clients who never had one. */
@RestController
@RequestMapping("/api/journeys")
class JourneyController {

  private final JourneyStarter journeys;

  JourneyController(JourneyStarter journeys) {
    this.journeys = journeys;
  }

  /** How many journeys to start at most. */
  record Wanted(@Min(1) @Max(100_000) int atMost) {}

  /** How many journeys were started. */
  record Started(int started) {}

  @PostMapping
  Started startWaiting(@Valid @RequestBody Wanted wanted) {
    return new Started(journeys.startWaiting(wanted.atMost()));
  }

  @PostMapping("/{clientNo}")
  @ResponseStatus(HttpStatus.CREATED)
  Started start(@PathVariable String clientNo) {
    journeys.start(clientNo);
    return new Started(1);
  }

  @ExceptionHandler
  ProblemDetail refused(JourneyRefused refusal) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
  }
}
