package org.vipprogramme.sales;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterEntry;

/** Offers made to clients and what became of them (R16). */
@Service
@Transactional
public class Opportunities {

  private final OpportunityRepository opportunities;
  private final Register register;
  private final Clock clock;

  Opportunities(OpportunityRepository opportunities, Register register, Clock clock) {
    this.opportunities = opportunities;
    this.register = register;
    this.clock = clock;
  }

  /**
   * The offer brake (R11, R16): no offer while a repair of this client waits for the client's own
   * word.
   *
   * @throws OpenRepair when there is such a repair
   */
  @Transactional(readOnly = true)
  public void requireOfferAllowed(String clientNo) {
    List<RegisterEntry> open = register.open(clientNo);
    if (!open.isEmpty()) {
      throw new OpenRepair(clientNo, open.get(0).registerNo());
    }
  }

  /**
   * Records an offer and the client's answer.
   *
   * @throws OpenRepair when the offer brake is on
   */
  Opportunity record(
      String clientNo,
      Origin origin,
      Opportunity.Kind kind,
      String description,
      Money amount,
      Opportunity.State answer) {
    requireOfferAllowed(clientNo);
    return opportunities.save(
        new Opportunity(
            null,
            clientNo,
            origin.questionnaireId(),
            kind,
            description,
            amount.minor(),
            amount.currency(),
            answer,
            null,
            clock.instant(),
            null,
            origin.relationshipContactId()));
  }

  /**
   * The offers of one questionnaire that the client accepted and that are not closed yet, by id.
   */
  @Transactional(readOnly = true)
  public List<Long> acceptedIn(long questionnaireId) {
    return accepted(opportunities.findByQuestionnaireIdOrderById(questionnaireId));
  }

  /** The same of one relationship meeting (R25). */
  @Transactional(readOnly = true)
  public List<Long> acceptedInContact(long relationshipContactId) {
    return accepted(opportunities.findByRelationshipContactIdOrderById(relationshipContactId));
  }

  private static List<Long> accepted(List<Opportunity> offers) {
    return offers.stream()
        .filter(offer -> offer.state() == Opportunity.State.ACCEPTED)
        .map(Opportunity::id)
        .toList();
  }

  @Transactional(readOnly = true)
  public Opportunity get(long id) {
    return opportunities.findById(id).orElseThrow();
  }

  /** All offers ever made to a client, oldest first. */
  @Transactional(readOnly = true)
  public List<Opportunity> of(String clientNo) {
    return opportunities.findByClientNoOrderById(clientNo);
  }

  /** The sale is won or lost. */
  public void close(long id, boolean won, Long amount, String note) {
    Opportunity.State outcome = won ? Opportunity.State.WON : Opportunity.State.LOST;
    opportunities.save(get(id).closed(outcome, amount, note, clock.instant()));
  }
}
