package org.vipprogramme.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody answered in one form, already checked against that form, together with the
 * questions it answers.
 *
 * @param formId the form's id, equal to its file name without ending
 * @param schema the form's JSON text as it stood when it was answered
 * @param values the answers by field key: text, numbers, booleans, dates as ISO text, lists of rows
 * @param sections the questionnaire section (S1 to S8) of every field that belongs to one
 */
public record FormAnswers(
    String formId, String schema, Map<String, Object> values, Map<String, String> sections) {

  /** The text of a field, or null when it was left empty. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null ? null : value.toString();
  }

  /** Whether a checkbox is ticked. */
  public boolean ticked(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** A number, exactly as it was written, or null. */
  public BigDecimal number(String key) {
    return decimal(values.get(key));
  }

  /** A date, or null. */
  public LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  /** A moment with its offset, or null. */
  public OffsetDateTime moment(String key) {
    String text = text(key);
    return text == null ? null : OffsetDateTime.parse(text);
  }

  /** The rows of a dynamic list; empty when none was given. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rows(String key) {
    return (List<Map<String, Object>>) values.getOrDefault(key, List.of());
  }

  /** The answers that belong to one section of the questionnaire, in the order of the form. */
  public Map<String, Object> section(String section) {
    Map<String, Object> answers = new LinkedHashMap<>(values);
    answers.keySet().removeIf(key -> !section.equals(sections.get(key)));
    return answers;
  }

  /** A number out of a row of a dynamic list, or null. */
  public static BigDecimal decimal(Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }
}
