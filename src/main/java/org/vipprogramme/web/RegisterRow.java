package org.vipprogramme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.vipprogramme.register.RegisterEntry;

/**
 * A line of the register as it goes out (R12).
 *
 * @param hoursToReport working hours from the entry to the first report of the work as done
 * @param daysToReport the same in working days
 * @param hoursToConfirmation working hours from the entry to the client's own confirmation (R14)
 * @param daysToConfirmation the same in working days
 * @param repairCost once, major units of the currency; left out for service, as the next two
 * @param revenueBefore a month, before the repair (R28)
 * @param revenueAfter a month, after the repair
 */
record RegisterRow(
    long registerNo,
    String clientNo,
    String clientName,
    String service,
    String rep,
    String owner,
    RegisterEntry.State state,
    String severity,
    int rounds,
    boolean overdue,
    Instant opened,
    Instant planDue,
    Instant fixDue,
    Instant reported,
    Instant confirmed,
    String confirmedBy,
    BigDecimal hoursToReport,
    BigDecimal daysToReport,
    BigDecimal hoursToConfirmation,
    BigDecimal daysToConfirmation,
    @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal repairCost,
    @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal revenueBefore,
    @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal revenueAfter) {}
