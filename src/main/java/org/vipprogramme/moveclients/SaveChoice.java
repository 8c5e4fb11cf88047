package org.vipprogramme.moveclients;

import static org.vipprogramme.engine.JourneyVariables.CLIENT_NO;
import static org.vipprogramme.engine.JourneyVariables.FROM_REP;
import static org.vipprogramme.engine.JourneyVariables.TO_REP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps what moves from whom to whom. */
@Component("saveChoice")
class SaveChoice implements JavaDelegate {

  private final MoveClientsService moves;

  SaveChoice(MoveClientsService moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    Move move = moves.choose(form.answers(), form.by());
    execution.setVariable(CLIENT_NO, move.clientNo());
    execution.setVariable(FROM_REP, move.from());
    execution.setVariable(TO_REP, move.to());
  }
}
