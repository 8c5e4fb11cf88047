package org.vipprogramme.form;

import java.util.List;

/**
 * Answers that the programme does not take. The message is read by the person who typed them: it
 * names each field by its label and says what to do. Thrown while a form is submitted, so the task
 * stays open and nothing is changed.
 */
public class InvalidAnswers extends RuntimeException {

  public InvalidAnswers(String complaint) {
    super("Not saved. " + complaint);
  }

  InvalidAnswers(List<String> complaints) {
    this(String.join(" ", complaints));
  }
}
