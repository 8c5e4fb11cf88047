package org.vipprogramme.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the engine's history is cleaned up: what is older than the {@code historyTimeToLive} of its
 * process goes. What is to be kept lives in our own tables.
 *
 * @param cleanupFrom the beginning of the nightly window, HH:mm in the server's time zone
 * @param cleanupUntil its end
 */
@ConfigurationProperties("vip.history")
record HistorySettings(
    @DefaultValue("01:00") String cleanupFrom, @DefaultValue("05:00") String cleanupUntil) {}
