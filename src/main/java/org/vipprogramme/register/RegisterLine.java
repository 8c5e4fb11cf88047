package org.vipprogramme.register;

import java.time.Instant;

/**
 * An entry of the register as one line of a list (R12).
 *
 * @param rep user id of the rep who owns the client now
 * @param firstReported when the work was first reported as done, whatever came after
 * @param reported when it was reported in the latest round; null while service has it
 * @param overdue whether service has missed a deadline and still has the entry
 */
public record RegisterLine(
    long registerNo,
    String clientNo,
    String clientName,
    String service,
    String rep,
    String owner,
    RegisterEntry.State state,
    String severity,
    int rounds,
    Instant opened,
    Instant planDue,
    Instant fixDue,
    Instant firstReported,
    Instant reported,
    Instant confirmed,
    String confirmedBy,
    boolean overdue,
    RepairValue value) {}
