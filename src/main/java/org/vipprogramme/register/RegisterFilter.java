package org.vipprogramme.register;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which entries of the register are wanted; whatever is null or empty does not matter. Days are the
 * firm's own, both included.
 *
 * @param ownClientsOf user id of a rep who may see their own clients only (R4); null for all
 * @param overdue true for entries past a deadline that service still has to meet
 * @param service as written in the client list
 * @param rep user id of the rep who owns the client now
 * @param owner user id of whoever answers for the repair
 * @param confirmedBy a part of the name of the client's person who confirmed
 * @param text a part of the client's name, the problem, the client's words or the plan
 */
public record RegisterFilter(
    String ownClientsOf,
    Set<RegisterEntry.State> states,
    boolean overdue,
    String severity,
    String service,
    String rep,
    String owner,
    String clientNo,
    LocalDate openedFrom,
    LocalDate openedTo,
    String confirmedBy,
    LocalDate confirmedFrom,
    LocalDate confirmedTo,
    String text) {}
