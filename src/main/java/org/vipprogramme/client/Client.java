package org.vipprogramme.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An existing client on the list (R2).
 *
 * @param clientNo the number the firm knows the client by; also the business key of the client's
 *     journey
 * @param nameKey the name without case, punctuation and legal form, to find duplicates by
 * @param annualRevenue per year, minor units of {@code vip.currency}; null when unknown
 * @param acquiredBy user id or name of whoever won the client
 * @param repId user id of the rep who owns the client now; null until the list is split
 * @param sameAs for a duplicate: the number under which the client lives on
 * @param workedAt when a questionnaire of this client was last handed in (R18)
 * @param segment by the table client-segment in the latest campaign; null before the first (R23)
 * @param lastContactAt the last real contact, a meeting held: due dates count from it (R22, R23)
 * @param contactNotBefore the client wishes no relationship meeting before this day; null for none
 * @param nextCampaignSince since when the client waits for the next campaign; null if not (R22)
 */
@Table("client")
public record Client(
    @Id String clientNo,
    String name,
    String nameKey,
    Kind kind,
    Long annualRevenue,
    String acquiredBy,
    Relationship relationship,
    String service,
    String city,
    String language,
    String repId,
    State state,
    String sameAs,
    Instant workedAt,
    Instant createdAt,
    Segment segment,
    Instant lastContactAt,
    LocalDate contactNotBefore,
    LocalDate nextCampaignSince) {

  /** Corporate client or, for the most important ones, a private person (R2). */
  public enum Kind {
    COMPANY,
    PERSON
  }

  /** What is known of the acquirer's hold on the client; decides the split (R4 a, b, c). */
  public enum Relationship {
    STRONG,
    UNSURE,
    FENCED
  }

  /** LEFT: no client of ours any more, with its history (R27). */
  public enum State {
    ACTIVE,
    DUPLICATE,
    LEFT
  }

  /** By what the client brings: the most valuable, the other key clients, all others (R23). */
  public enum Segment {
    TOP,
    KEY,
    REGULAR
  }

  /** The name that may appear in the engine: a company's own, never a private person's. */
  public String publicName() {
    return kind == Kind.COMPANY ? name : "private client";
  }

  /** One sentence why nobody works this client; empty when the client is on the list. */
  public Optional<String> whyNotWorked() {
    return switch (state) {
      case ACTIVE -> Optional.empty();
      case DUPLICATE -> Optional.of("Client " + clientNo + " lives on as " + sameAs + ".");
      case LEFT -> Optional.of("Client " + clientNo + " has left.");
    };
  }

  /** Whether this rep won the client and fences it off, so that it must go to another (R4 c). */
  public boolean isFencedOffBy(String userId, String displayName) {
    return relationship == Relationship.FENCED
        && (userId.equalsIgnoreCase(acquiredBy) || displayName.equalsIgnoreCase(acquiredBy));
  }
}
