package org.vipprogramme.register;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A line in the register of problem questionnaires (R12): one problem of one client until the
 * client confirms the repair.
 *
 * @param registerNo the running number
 * @param round 1 for the first repair, one more each time the client was not satisfied (R14)
 * @param severity as chosen in the form; the deadline table decides by it
 * @param clientWords what the client said when the repair was not good, of the latest round
 * @param owner user id of the engineer or head who answers for the work
 * @param planDueAt until when the repair must be planned
 * @param fixDueAt until when the repair must be done
 * @param confirmedBy the client's person who said that all is well
 */
@Table("register_entry")
public record RegisterEntry(
    @Id Long registerNo,
    @Version int version,
    String clientNo,
    long questionnaireId,
    State state,
    int round,
    String severity,
    String problem,
    String clientWords,
    String owner,
    String plan,
    Instant planDueAt,
    Instant fixDueAt,
    Instant openedAt,
    Instant reportedAt,
    Instant confirmedAt,
    String confirmedBy) {

  /**
   * Only the client's own word makes an entry CONFIRMED (R14); WITHDRAWN when the client left
   * before (R27).
   */
  public enum State {
    OPEN,
    PLANNED,
    REPORTED,
    CONFIRMED,
    WITHDRAWN;

    static final Set<State> CLOSED = EnumSet.of(CONFIRMED, WITHDRAWN);
  }

  static RegisterEntry opened(
      String clientNo, long questionnaireId, String severity, String problem, Instant now) {
    return new RegisterEntry(
        null,
        0,
        clientNo,
        questionnaireId,
        State.OPEN,
        1,
        severity,
        problem,
        null,
        null,
        null,
        null,
        null,
        now,
        null,
        null,
        null);
  }

  RegisterEntry dueBy(Instant plan, Instant fix) {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        state,
        round,
        severity,
        problem,
        clientWords,
        owner,
        this.plan,
        plan,
        fix,
        openedAt,
        reportedAt,
        confirmedAt,
        confirmedBy);
  }

  RegisterEntry planned(String newOwner, String newPlan, Instant fixDue) {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        State.PLANNED,
        round,
        severity,
        problem,
        clientWords,
        newOwner,
        newPlan,
        planDueAt,
        fixDue,
        openedAt,
        null,
        null,
        null);
  }

  RegisterEntry reported(Instant now) {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        State.REPORTED,
        round,
        severity,
        problem,
        clientWords,
        owner,
        plan,
        planDueAt,
        fixDueAt,
        openedAt,
        now,
        null,
        null);
  }

  RegisterEntry backToService(String words) {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        State.OPEN,
        round + 1,
        severity,
        problem,
        words,
        owner,
        plan,
        planDueAt,
        fixDueAt,
        openedAt,
        null,
        null,
        null);
  }

  RegisterEntry confirmed(String by, Instant now) {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        State.CONFIRMED,
        round,
        severity,
        problem,
        clientWords,
        owner,
        plan,
        planDueAt,
        fixDueAt,
        openedAt,
        reportedAt,
        now,
        by);
  }

  RegisterEntry withdrawn() {
    return new RegisterEntry(
        registerNo,
        version,
        clientNo,
        questionnaireId,
        State.WITHDRAWN,
        round,
        severity,
        problem,
        clientWords,
        owner,
        plan,
        planDueAt,
        fixDueAt,
        openedAt,
        reportedAt,
        null,
        null);
  }
}
