package org.vipprogramme.moveclients;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.FROM_REP;
import static org.vipprogramme.engine.JourneyVariables.MORE_TO_DO;
import static org.vipprogramme.engine.JourneyVariables.STARTER;
import static org.vipprogramme.engine.JourneyVariables.TO_REP;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.TaskHandover;

/** Moves the next clients, and with them what is open about them. */
@Component("moveClients")
class MoveClients implements JavaDelegate {

  private final MoveClientsService moves;
  private final TaskHandover handover;

  MoveClients(MoveClientsService moves, TaskHandover handover) {
    this.moves = moves;
    this.handover = handover;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Move move =
        new Move(
            (String) execution.getVariable(CLIENT_NO),
            (String) execution.getVariable(FROM_REP),
            (String) execution.getVariable(TO_REP));
    List<MovedClient> moved = moves.next(move, (String) execution.getVariable(STARTER));
    moved.stream()
        .filter(client -> client.from() != null)
        .forEach(client -> handover.toRep(client.clientNo(), client.from(), client.to()));
    boolean more = moves.isMore(move);
    if (!more && moves.hasLeft(move.from())) {
      handover.release(move.from());
    }
    execution.setVariable(MORE_TO_DO, more);
  }
}
