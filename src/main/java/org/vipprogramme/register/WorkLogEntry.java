package org.vipprogramme.register;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of the work log of a register entry (R13).
 *
 * @param kind {@code plan}, {@code work}, {@code report}, {@code escalation}, {@code measure} or
 *     {@code client}
 * @param byUser user id
 */
@Table("work_log")
public record WorkLogEntry(
    @Id Long id,
    long registerNo,
    int round,
    String kind,
    String entry,
    String byUser,
    Instant at) {}
