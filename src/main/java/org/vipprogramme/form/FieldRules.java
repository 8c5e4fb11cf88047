package org.vipprogramme.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rules of a single form field, by its type and its {@code validate} part. */
final class FieldRules {

  static final int MOST_ROWS = 500;
  private static final int LONGEST_TEXT = 10_000;

  /** Dates beyond are slips of the pen, and what holidays and timers cannot count with. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private record Address(@Email String email) {}

  private final Map<String, Object> known;
  private final Clock clock;
  private final ZoneId zone;

  FieldRules(Map<String, Object> known, Clock clock, ZoneId zone) {
    this.known = known;
    this.clock = clock;
    this.zone = zone;
  }

  static String label(JsonNode field) {
    String key = field.path("key").asText(field.path("path").asText());
    String label = field.path("label").asText(field.path("dateLabel").asText(""));
    return label.isBlank() || label.startsWith("=") ? key : label;
  }

  /** The clean value, or null; what is wrong goes to {@code complaints}. */
  Object check(JsonNode field, String where, Object given, Consumer<String> complaints) {
    Object value = given instanceof String text && text.isBlank() ? null : given;
    Consumer<String> complain = what -> complaints.accept(where + label(field) + ": " + what);
    if (empty(value)) {
      if (field.path("validate").path("required").asBoolean()) {
        complain.accept(missing(field));
      }
      return null;
    }
    return switch (field.path("type").asText()) {
      case "textfield", "textarea" -> text(field, value, complain);
      case "number" -> number(field, value, complain);
      case "checkbox" -> checkbox(field, value, complain);
      case "radio", "select" -> choice(field, value, complain);
      case "checklist", "taglist" -> choices(field, value, complain);
      case "datetime" -> date(field, value, complain);
      default ->
          throw new IllegalStateException("No rule for a field of type " + field.path("type"));
    };
  }

  private static boolean empty(Object value) {
    return value == null || value instanceof List<?> list && list.isEmpty();
  }

  private static String missing(JsonNode field) {
    if (field.path("type").asText().equals("datetime")) {
      return field.path("subtype").asText().equals("datetime")
          ? "please give both the date and the time."
          : "please give the date.";
    }
    return "please fill this in.";
  }

  private Object text(JsonNode field, Object value, Consumer<String> complain) {
    if (!(value instanceof String raw)) {
      complain.accept("must be text.");
      return null;
    }
    String text = raw.strip();
    JsonNode rule = field.path("validate");
    int longest = rule.path("maxLength").asInt(LONGEST_TEXT);
    if (text.length() > longest) {
      complain.accept(
          "is too long (%d characters), at most %d, please.".formatted(text.length(), longest));
    }
    if (text.length() < rule.path("minLength").asInt(0)) {
      complain.accept(
          "is too short, at least %d characters.".formatted(rule.path("minLength").asInt()));
    }
    if (unstorable(text)) {
      complain.accept("has characters that cannot be saved.");
    }
    if (rule.hasNonNull("pattern")
        && !Pattern.compile(rule.path("pattern").asText()).matcher(text).find()) {
      complain.accept("does not have the form that is asked for.");
    }
    if (rule.path("validationType").asText().equals("email")
        && !VALIDATOR.validate(new Address(text)).isEmpty()) {
      complain.accept("is not an e-mail address.");
    }
    return text;
  }

  /** A zero character or half a surrogate pair: PostgreSQL stores neither. */
  private static boolean unstorable(String text) {
    return text.codePoints()
        .anyMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
  }

  private Object number(JsonNode field, Object value, Consumer<String> complain) {
    BigDecimal number;
    try {
      if (!(value instanceof Number) && !field.path("serializeToString").asBoolean()) {
        complain.accept("must be a number.");
        return null;
      }
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException notANumber) {
      complain.accept("must be a number.");
      return null;
    }
    JsonNode rule = field.path("validate");
    if (rule.hasNonNull("min") && number.compareTo(new BigDecimal(rule.path("min").asText())) < 0) {
      complain.accept("must be at least " + rule.path("min").asText() + ".");
    }
    if (rule.hasNonNull("max") && number.compareTo(new BigDecimal(rule.path("max").asText())) > 0) {
      complain.accept("must be at most " + rule.path("max").asText() + ".");
    }
    int digits = field.path("decimalDigits").asInt(6);
    if (number.stripTrailingZeros().scale() > digits) {
      complain.accept(
          digits == 0
              ? "must be a whole number."
              : "at most " + digits + " digits after the point.");
    }
    return value;
  }

  private Object checkbox(JsonNode field, Object value, Consumer<String> complain) {
    if (!(value instanceof Boolean ticked)) {
      complain.accept("must be ticked or not ticked.");
      return null;
    }
    if (!ticked && field.path("validate").path("required").asBoolean()) {
      complain.accept("must be ticked.");
    }
    return ticked;
  }

  private Object choice(JsonNode field, Object value, Consumer<String> complain) {
    if (!options(field).contains(value.toString()) || value instanceof List) {
      complain.accept("please choose one of the options.");
    }
    return value;
  }

  private Object choices(JsonNode field, Object value, Consumer<String> complain) {
    if (!(value instanceof List<?> list)) {
      complain.accept("must be a list of options.");
      return null;
    }
    List<String> options = options(field);
    if (list.stream().anyMatch(one -> !options.contains(String.valueOf(one)))) {
      complain.accept("please choose only from the options.");
    }
    return list;
  }

  private List<String> options(JsonNode field) {
    List<String> options = new ArrayList<>();
    field.path("values").forEach(option -> options.add(option.path("value").asText()));
    if (known.get(field.path("valuesKey").asText()) instanceof List<?> given) {
      for (Object option : given) {
        options.add(String.valueOf(option instanceof Map<?, ?> map ? map.get("value") : option));
      }
    }
    return options;
  }

  private Object date(JsonNode field, Object value, Consumer<String> complain) {
    boolean future = field.path("disallowPassedDates").asBoolean();
    try {
      switch (field.path("subtype").asText()) {
        case "date" -> {
          LocalDate date = LocalDate.parse(value.toString());
          LocalDate today = LocalDate.now(clock.withZone(zone));
          inReach(date, future && date.isBefore(today), complain);
          return date.toString();
        }
        case "datetime" -> {
          OffsetDateTime moment = moment(value.toString());
          Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
          inReach(moment.toLocalDate(), future && moment.toInstant().isBefore(now), complain);
          return moment.toString();
        }
        default -> {
          return LocalTime.parse(value.toString()).toString();
        }
      }
    } catch (DateTimeException notADate) {
      complain.accept("is not a date that can be read; " + missing(field));
      return null;
    }
  }

  private static void inReach(LocalDate date, boolean passed, Consumer<String> complain) {
    if (passed) {
      complain.accept("must not lie in the past.");
    } else if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
      complain.accept("lies too far away.");
    }
  }

  private OffsetDateTime moment(String text) {
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return moment instanceof LocalDateTime local
        ? local.atZone(zone).toOffsetDateTime()
        : (OffsetDateTime) moment;
  }
}
