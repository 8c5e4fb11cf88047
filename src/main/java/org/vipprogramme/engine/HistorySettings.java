package org.vipprogramme.engine;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the engine deletes history older than a process's {@code historyTimeToLive}; our own tables
 * are kept.
 *
 * @param cleanupFrom begin of the nightly clean-up in the zone of {@code vip.calendar}
 * @param cleanupUntil its end; what is left then goes on in the next night
 */
@ConfigurationProperties("vip.history")
public record HistorySettings(LocalTime cleanupFrom, LocalTime cleanupUntil) {}
