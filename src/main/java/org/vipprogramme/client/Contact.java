package org.vipprogramme.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A key person at the client (S2). Contacts are never deleted; whoever left the company stays with
 * the date.
 *
 * @param phoneKey the phone in international form (E.164), to find duplicates by
 * @param emailKey the e-mail address in lower case, to find duplicates by
 * @param leftOn the day we learned that the person had left; null while they are there
 * @param updatedAt when somebody last changed what is known of the person; null if never (R28)
 */
@Table("contact")
public record Contact(
    @Id Long id,
    String clientNo,
    String name,
    String role,
    String phone,
    String phoneKey,
    String email,
    String emailKey,
    LocalDate leftOn,
    Instant createdAt,
    Instant updatedAt) {

  public boolean isThere() {
    return leftOn == null;
  }

  boolean saysTheSameAs(Contact other) {
    return Objects.equals(name, other.name)
        && Objects.equals(role, other.role)
        && Objects.equals(phone, other.phone)
        && Objects.equals(email, other.email)
        && Objects.equals(leftOn, other.leftOn);
  }
}
