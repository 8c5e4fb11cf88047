package org.vipprogramme.web;

import java.util.NoSuchElementException;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.vipprogramme.clientimport.UnreadableList;

/** Our refusals as problem details (RFC 9457), each with its sentence. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

  @ExceptionHandler
  ProblemDetail unknown(NoSuchElementException problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, problem.getMessage());
  }

  @ExceptionHandler({UnreadableList.class, IllegalArgumentException.class})
  ProblemDetail wrong(RuntimeException problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail untimely(IllegalStateException problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail forbidden(AuthorizationException problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail collision(DuplicateKeyException problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT,
        "Somebody else is importing the same clients; please apply the import again.");
  }
}
