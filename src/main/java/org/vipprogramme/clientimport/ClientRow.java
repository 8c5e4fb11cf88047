package org.vipprogramme.clientimport;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * One row of the client list, as text, with the rules for each column. A value that was not given
 * is null. The messages are read by whoever made the list.
 */
record ClientRow(
    @NotNull(message = "The client number is missing.")
        @Pattern(
            regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}",
            message =
                "A client number has 1 to 64 letters, digits, '.', '_' or '-' and begins with a"
                    + " letter or a digit.")
        String clientNo,
    @NotNull(message = "The name is missing.")
        @Size(max = 300, message = "The name is longer than 300 characters.")
        String name,
    @Pattern(regexp = "(?i)company|person", message = "The kind must be company or person.")
        String kind,
    @Pattern(
            regexp = "\\d[\\d ]{0,13}(\\.\\d{1,6}|,\\d{1,2})?",
            message =
                "The revenue must be a plain amount of at most 14 digits such as 125000.50, without"
                    + " a currency and with no comma between thousands.")
        String annualRevenue,
    @Size(max = 100, message = "The name of the acquirer is longer than 100 characters.")
        String acquiredBy,
    @Pattern(
            regexp = "(?i)strong|unsure|fenced",
            message = "The relationship must be strong, unsure or fenced.")
        String relationship,
    @Size(max = 200, message = "The service is longer than 200 characters.") String service,
    @Size(max = 100, message = "The city is longer than 100 characters.") String city,
    @Size(max = 200, message = "The contact's name is longer than 200 characters.")
        String contactName,
    @Size(max = 200, message = "The contact's role is longer than 200 characters.")
        String contactRole,
    @Size(max = 50, message = "The phone is longer than 50 characters.")
        @Pattern(
            regexp = "(?=(\\D*\\d){5})[+\\d ()./–-]+(?i:(x|ext|доб)\\.? ?\\d+)?",
            message =
                "The phone must be one number of at least 5 digits; an extension may follow, as in"
                    + " +1 202 555 0101 ext. 12.")
        String contactPhone,
    @Size(max = 254, message = "The e-mail address is longer than 254 characters.")
        @Email(message = "The e-mail address does not have the form name@example.com.")
        String contactEmail,
    @Pattern(
            regexp = "[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?",
            message = "The language must be a code such as en or ru.")
        String language) {

  static ClientRow of(Map<String, String> values) {
    return new ClientRow(
        values.get("client_no"),
        values.get("name"),
        values.get("kind"),
        values.get("annual_revenue"),
        values.get("acquired_by"),
        values.get("relationship"),
        values.get("service"),
        values.get("city"),
        values.get("contact_name"),
        values.get("contact_role"),
        values.get("contact_phone"),
        values.get("contact_email"),
        values.get("language"));
  }

  @AssertTrue(message = "There is a role, phone or e-mail of a contact but no contact_name.")
  boolean isContactNamed() {
    return contactName != null
        || contactRole == null && contactPhone == null && contactEmail == null;
  }

  /** The revenue a year in major units, or null. */
  BigDecimal revenue() {
    return annualRevenue == null
        ? null
        : new BigDecimal(annualRevenue.replace(" ", "").replace(',', '.'));
  }

  /** A coded value as the tables spell it. */
  static String code(String value) {
    return value == null ? null : value.toUpperCase(Locale.ROOT);
  }
}
