package org.vipprogramme.clientconfirmation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Clients;
import org.vipprogramme.form.FormAnswers;
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
        long contact = Long.parseLong(answers.text("confirmedWith"));
        register.confirm(registerNo, clients.contact(clientNo, contact).name(), by);
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

  int round(long registerNo) {
    return register.get(registerNo).round();
  }
}
