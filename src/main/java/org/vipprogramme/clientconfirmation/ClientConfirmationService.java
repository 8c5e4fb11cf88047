package org.vipprogramme.clientconfirmation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.register.Register;

/** The client's own word on a repair (R14). */
@Service
@Transactional
class ClientConfirmationService {

  private final Register register;
  private final Clients clients;

  ClientConfirmationService(Register register, Clients clients) {
    this.register = register;
    this.clients = clients;
  }

  /**
   * Records the client's answer and returns the routing value: confirmed, not-right or not-reached.
   */
  String record(String clientNo, long registerNo, FormAnswers answers, String by) {
    return switch (answers.text("clientSays")) {
      case "all-well" -> {
        register.confirm(registerNo, whoConfirmed(clientNo, answers).name(), by);
        yield "confirmed";
      }
      case "not-all-right" -> {
        register.backToService(registerNo, answers.text("clientsWords"), by);
        yield "not-right";
      }
      default -> {
        register.log(
            registerNo,
            "client",
            "Not reached, ask again on " + answers.text("askAgainOn") + ".",
            by);
        yield "not-reached";
      }
    };
  }

  /** A key person of the client; somebody new becomes one. */
  private Contact whoConfirmed(String clientNo, FormAnswers answers) {
    String known = answers.text("confirmedWith");
    if (known != null) {
      return clients.contact(clientNo, Long.parseLong(known));
    }
    String name = answers.text("confirmedByName");
    if (name == null) {
      throw new InvalidAnswers("Who confirmed it? Please choose a person or write the name.");
    }
    return clients.addContact(clientNo, name, null, null, null);
  }

  int round(long registerNo) {
    return register.get(registerNo).round();
  }
}
