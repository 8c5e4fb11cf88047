package org.vipprogramme.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;

/**
 * Brings names, phones and e-mail addresses into the one spelling by which duplicates are found.
 */
@Component
public class ContactKeys {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String LEGAL_FORMS =
      "\\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|ооо|оао|зао|пао|ао|ип)\\b";

  private final String country;

  ContactKeys(CalendarSettings calendar) {
    this.country = calendar.country().toUpperCase(Locale.ROOT);
  }

  /**
   * A name without case, punctuation, legal form and extra blanks; never empty for a non-empty
   * name.
   */
  public String name(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String bare =
        java.util.regex.Pattern.compile(
                LEGAL_FORMS, java.util.regex.Pattern.UNICODE_CHARACTER_CLASS)
            .matcher(plain)
            .replaceAll(" ")
            .replaceAll(" +", " ")
            .strip();
    return bare.isEmpty() ? (plain.isEmpty() ? name : plain) : bare;
  }

  /** The phone in E.164, or null when it cannot be read as a phone number. */
  public String phone(String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    try {
      return PHONES.format(PHONES.parse(phone, country), PhoneNumberFormat.E164);
    } catch (NumberParseException notAPhone) {
      return null;
    }
  }

  /** The address in lower case, or null. */
  public String email(String email) {
    return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
  }
}
