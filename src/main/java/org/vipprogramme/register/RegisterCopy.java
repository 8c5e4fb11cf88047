package org.vipprogramme.register;

import java.time.Instant;
import org.vipprogramme.questionnaire.Fingerprint;

/**
 * One of the three copies of a problem questionnaire (R12), as it stood at the hand-over. Never
 * changes.
 *
 * @param holder whose copy it is: {@code vip-rep} (the original), {@code vip-head} or {@code
 *     service-head}
 * @param content the questionnaire as JSON
 * @param fingerprint SHA-256 of the content, in hex
 */
public record RegisterCopy(
    long registerNo, String holder, String content, String fingerprint, Instant madeAt) {

  /** Whether the content is still what was handed over. */
  public boolean isUnchanged() {
    return fingerprint.equals(Fingerprint.of(content));
  }
}
