package org.vipprogramme.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor minor units of the currency, such as cents; null when unknown
 * @param currency ISO 4217
 */
public record Money(Long minor, String currency) {

  /** An amount written in major units, such as 12.50; null stays unknown. */
  public static Money of(BigDecimal major, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(
        major == null
            ? null
            : major.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact(),
        currency);
  }

  /** The amount in major units, or null. */
  public BigDecimal major() {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return minor == null ? null : BigDecimal.valueOf(minor, digits);
  }
}
