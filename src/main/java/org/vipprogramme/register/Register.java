package org.vipprogramme.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.questionnaire.Fingerprint;

/** The register of problem questionnaires with its copies and its work log (R12, R13, R14). */
@Service
@Transactional
public class Register {

  private static final List<String> HOLDERS = List.of("vip-rep", "vip-head", "service-head");

  private final RegisterRepository entries;
  private final CopyStore copies;
  private final WorkLogRepository log;
  private final Timeline timeline;
  private final Clock clock;

  Register(
      RegisterRepository entries,
      CopyStore copies,
      WorkLogRepository log,
      Timeline timeline,
      Clock clock) {
    this.entries = entries;
    this.copies = copies;
    this.log = log;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Enters a problem questionnaire and makes its three copies (R12).
   *
   * @param content the whole questionnaire as JSON, as it stands at the hand-over
   * @return the running number
   */
  public long enter(
      String clientNo, long questionnaireId, String severity, String problem, String content) {
    Instant now = clock.instant();
    RegisterEntry entry =
        entries.save(RegisterEntry.opened(clientNo, questionnaireId, severity, problem, now));
    for (String holder : HOLDERS) {
      copies.add(
          new RegisterCopy(entry.registerNo(), holder, content, Fingerprint.of(content), now));
    }
    tell(entry, "system", "Entered in the register of problem questionnaires, three copies made.");
    return entry.registerNo();
  }

  /**
   * The entry with this running number.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public RegisterEntry get(long registerNo) {
    return entries
        .findById(registerNo)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "There is no entry " + registerNo + " in the register."));
  }

  /**
   * A client's entries that the client has not confirmed yet: while there is one, no offer is made
   * (R11, R16).
   */
  @Transactional(readOnly = true)
  public List<RegisterEntry> open(String clientNo) {
    return entries.findByClientNoAndStateNotIn(clientNo, RegisterEntry.State.CLOSED);
  }

  /** All entries of a client, oldest first. */
  @Transactional(readOnly = true)
  public List<RegisterEntry> of(String clientNo) {
    return entries.findByClientNoOrderByRegisterNo(clientNo);
  }

  /** The copy in the hands of one holder. */
  @Transactional(readOnly = true)
  public RegisterCopy copy(long registerNo, String holder) {
    return copies
        .find(registerNo, holder)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "There is no copy of entry " + registerNo + " for " + holder + "."));
  }

  /** The work log, oldest first. */
  @Transactional(readOnly = true)
  public List<WorkLogEntry> log(long registerNo) {
    return log.findByRegisterNoOrderById(registerNo);
  }

  /** Until when the repair must be planned and done (R13). */
  public void dueBy(long registerNo, Instant plan, Instant fix) {
    change(registerNo, entry -> entry.dueBy(plan, fix));
  }

  /** The head of service has planned the repair. */
  public void plan(long registerNo, String owner, String plan, Instant fixDue, String by) {
    RegisterEntry entry = change(registerNo, old -> old.planned(owner, plan, fixDue));
    note(entry, "plan", "For " + owner + ": " + plan, by);
  }

  /** A line in the work log; changes no state. */
  public void log(long registerNo, String kind, String text, String by) {
    note(get(registerNo), kind, text, by);
  }

  /**
   * The head of service reports the work as done. It is finished only when the client confirms
   * (R14).
   */
  public void report(long registerNo, String text, String by) {
    RegisterEntry entry = change(registerNo, old -> old.reported(clock.instant()));
    note(entry, "report", text, by);
  }

  /**
   * The client is not satisfied: the same entry goes back to service with the client's words (R14).
   */
  public void backToService(long registerNo, String clientWords, String by) {
    note(get(registerNo), "client", "Not all right: " + clientWords, by);
    change(registerNo, entry -> entry.backToService(clientWords));
  }

  /** The client says that all is well: the repair is finished (R14). */
  public void confirm(long registerNo, String confirmedBy, String by) {
    RegisterEntry entry = change(registerNo, old -> old.confirmed(confirmedBy, clock.instant()));
    note(entry, "client", "Confirmed by " + confirmedBy + ".", by);
  }

  /** Nobody will confirm the repair any more: neither open nor confirmed from now on (R27). */
  public void withdraw(long registerNo, String reason, String by) {
    RegisterEntry entry = change(registerNo, RegisterEntry::withdrawn);
    note(entry, "withdrawn", "Withdrawn. " + reason, by);
  }

  private RegisterEntry change(long registerNo, UnaryOperator<RegisterEntry> change) {
    return entries.save(change.apply(get(registerNo)));
  }

  private void note(RegisterEntry entry, String kind, String text, String by) {
    log.save(
        new WorkLogEntry(null, entry.registerNo(), entry.round(), kind, text, by, clock.instant()));
    tell(entry, by, text);
  }

  private void tell(RegisterEntry entry, String by, String text) {
    timeline.add(
        entry.clientNo(),
        by,
        "repair",
        "Register no. %d, round %d. %s".formatted(entry.registerNo(), entry.round(), text),
        entry.questionnaireId(),
        entry.registerNo());
  }
}
