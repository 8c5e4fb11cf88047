package org.vipprogramme.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.sales.Money;

/** The client list (R2) for other systems. */
@RestController
@RequestMapping("/api/clients")
class ClientsController {

  private static final int MOST = 500;

  private final Clients clients;
  private final Timeline timeline;
  private final Questionnaires questionnaires;
  private final String currency;

  ClientsController(
      Clients clients,
      Timeline timeline,
      Questionnaires questionnaires,
      @Value("${vip.currency}") String currency) {
    this.clients = clients;
    this.timeline = timeline;
    this.questionnaires = questionnaires;
    this.currency = currency;
  }

  /**
   * A client's master data.
   *
   * @param annualRevenue a year, major units of the currency; null when unknown
   */
  record Summary(
      String clientNo,
      String name,
      Client.Kind kind,
      BigDecimal annualRevenue,
      String currency,
      String acquiredBy,
      Client.Relationship relationship,
      String service,
      String city,
      String language,
      String repId,
      Client.State state,
      String sameAs,
      Instant workedAt) {}

  /** Some clients and how many there are in all. */
  record ClientPage(List<Summary> clients, int page, int size, long total) {}

  /** Where one questionnaire stands. */
  record QuestionnaireState(
      long id, Questionnaire.State state, String verdict, Instant metAt, Instant handedInAt) {}

  /** Everything about one client. */
  record Details(
      Summary client,
      List<Contact> contacts,
      List<TimelineEvent> timeline,
      List<QuestionnaireState> questionnaires) {}

  /** Clients by number; the first page is 0, a page has at most {@value #MOST}. */
  @GetMapping
  ClientPage list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    if (page < 0 || size < 1 || size > MOST) {
      throw new IllegalArgumentException(
          "The page must be 0 or more and the size 1 to " + MOST + ".");
    }
    return new ClientPage(
        clients.page(page, size).stream().map(this::summary).toList(), page, size, clients.count());
  }

  @GetMapping("/{clientNo}")
  Details client(@PathVariable String clientNo) {
    return new Details(
        summary(clients.get(clientNo)),
        clients.contacts(clientNo),
        timeline.of(clientNo),
        questionnaires.of(clientNo).stream().map(ClientsController::state).toList());
  }

  private Summary summary(Client client) {
    return new Summary(
        client.clientNo(),
        client.name(),
        client.kind(),
        new Money(client.annualRevenue(), currency).major(),
        currency,
        client.acquiredBy(),
        client.relationship(),
        client.service(),
        client.city(),
        client.language(),
        client.repId(),
        client.state(),
        client.sameAs(),
        client.workedAt());
  }

  private static QuestionnaireState state(Questionnaire questionnaire) {
    return new QuestionnaireState(
        questionnaire.id(),
        questionnaire.state(),
        questionnaire.verdict(),
        questionnaire.metAt(),
        questionnaire.handedInAt());
  }
}
