package org.vipprogramme.register;

/**
 * What a repair was worth (R28: a one-off cost of thousands returned as thousands every month).
 * Minor units of {@code vip.currency}; null when not known.
 *
 * @param cost what the repair cost once
 * @param revenueBefore what the client paid a month before it
 * @param revenueAfter what the client pays a month after it
 */
public record RepairValue(Long cost, Long revenueBefore, Long revenueAfter) {}
