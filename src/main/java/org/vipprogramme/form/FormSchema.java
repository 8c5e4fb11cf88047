package org.vipprogramme.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Camunda form read on the server, so that the rules a modeller writes into a form hold for
 * everybody who completes the task, through Tasklist or through REST: required, ranges, lengths,
 * patterns, options, dates not in the past. A field that the form hides asks nothing and takes
 * nothing; with the property {@code refuseHidden} (a sentence) it refuses what is given all the
 * same.
 */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime");

  private final String text;
  private final JsonNode root;

  private FormSchema(String text, JsonNode root) {
    this.text = text;
    this.root = root;
  }

  /** Decides whether a {@code conditional.hide} expression (FEEL, with its leading '=') holds. */
  @FunctionalInterface
  public interface Conditions {
    boolean hold(String feel, Map<String, Object> data);
  }

  /**
   * Reads a form.
   *
   * @param text the content of a {@code .form} file
   * @throws IllegalArgumentException when it is not JSON
   */
  public static FormSchema read(String text) {
    try {
      return new FormSchema(text, JSON.readTree(text));
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("This form is not valid JSON", notJson);
    }
  }

  public String id() {
    return root.path("id").asText();
  }

  /** The label of every field by its key, fields in rows included, in the order of the form. */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    collectLabels(root, labels);
    return labels;
  }

  private static void collectLabels(JsonNode parent, Map<String, String> labels) {
    for (JsonNode field : parent.path("components")) {
      String key = field.path("key").asText(field.path("path").asText());
      if (!key.isBlank()) {
        labels.put(key, FieldRules.label(field));
      }
      collectLabels(field, labels);
    }
  }

  /**
   * Checks what was submitted and returns it clean: blank text is no answer, hidden fields are
   * gone.
   *
   * @param submitted values by field key, as they arrived; lists as lists of maps
   * @param known everything else the form can see: routing variables and prefilled values, for
   *     conditions and options
   * @param clock today and now, for dates that must not lie in the past
   * @param zone the time zone of dates written without one
   * @throws InvalidAnswers naming every field at fault by its label
   */
  public FormAnswers check(
      Map<String, Object> submitted,
      Map<String, Object> known,
      Conditions conditions,
      Clock clock,
      ZoneId zone) {
    return new Check(known, conditions, clock, zone).of(submitted);
  }

  /** One check of one submission; collects complaints instead of stopping at the first. */
  private final class Check {

    private final Map<String, Object> known;
    private final Conditions conditions;
    private final FieldRules rules;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Check(Map<String, Object> known, Conditions conditions, Clock clock, ZoneId zone) {
      this.known = known;
      this.conditions = conditions;
      this.rules = new FieldRules(known, clock, zone);
    }

    FormAnswers of(Map<String, Object> submitted) {
      Map<String, Object> data = new HashMap<>(known);
      data.putAll(submitted);
      Map<String, Object> answers = new LinkedHashMap<>();
      Map<String, Object> unasked = new LinkedHashMap<>(submitted);
      checkAll(root, "", null, submitted, data, answers, unasked);
      unasked.keySet().forEach(key -> complaints.add("'" + key + "' is not a field of this form."));
      if (!complaints.isEmpty()) {
        throw new InvalidAnswers(complaints);
      }
      return new FormAnswers(id(), text, answers, sections);
    }

    private void checkAll(
        JsonNode parent,
        String where,
        String section,
        Map<String, Object> submitted,
        Map<String, Object> data,
        Map<String, Object> answers,
        Map<String, Object> unasked) {
      for (JsonNode field : parent.path("components")) {
        String own = field.path("properties").path("section").asText(section);
        String type = field.path("type").asText();
        boolean hidden = hidden(field, data);
        if (type.equals("group")) {
          Map<String, Object> taken = hidden ? Map.of() : submitted;
          if (hidden) {
            forget(field, unasked);
          } else {
            checkAll(field, where, own, taken, data, answers, unasked);
          }
        } else if (type.equals("dynamiclist") || INPUTS.contains(type)) {
          String key = field.path(type.equals("dynamiclist") ? "path" : "key").asText();
          Object given = unasked.remove(key);
          if (hidden) {
            refuseUnasked(field, given);
          } else {
            Object value =
                type.equals("dynamiclist")
                    ? rows(field, where, submitted.get(key), data)
                    : rules.check(field, where, submitted.get(key), complaints::add);
            answers.put(key, value);
            if (own != null) {
              sections.put(key, own);
            }
          }
        }
      }
    }

    /** A form may insist: what it does not ask for must not be given, and its sentence says why. */
    private void refuseUnasked(JsonNode field, Object given) {
      String why = field.path("properties").path("refuseHidden").asText();
      boolean empty =
          given == null
              || given.toString().isBlank()
              || given instanceof List<?> rows && rows.isEmpty();
      if (!why.isEmpty() && !empty) {
        complaints.add(FieldRules.label(field) + ": " + why);
      }
    }

    private void forget(JsonNode parent, Map<String, Object> unasked) {
      for (JsonNode field : parent.path("components")) {
        unasked.remove(field.path("key").asText(field.path("path").asText()));
        forget(field, unasked);
      }
    }

    private List<Map<String, Object>> rows(
        JsonNode list, String where, Object value, Map<String, Object> data) {
      List<Map<String, Object>> clean = new ArrayList<>();
      String label = where + FieldRules.label(list);
      if (value == null) {
        return clean;
      }
      if (!(value instanceof List<?> rows)) {
        complaints.add(label + ": must be a list of rows.");
        return clean;
      }
      if (rows.size() > FieldRules.MOST_ROWS) {
        complaints.add(label + ": at most " + FieldRules.MOST_ROWS + " rows, please.");
        return clean;
      }
      for (int i = 0; i < rows.size(); i++) {
        String place = label + ", row " + (i + 1) + ", ";
        if (rows.get(i) instanceof Map<?, ?> row) {
          clean.add(row(list, place, row, data));
        } else {
          complaints.add(place + "must be a row with named fields.");
        }
      }
      return clean;
    }

    private Map<String, Object> row(
        JsonNode list, String place, Map<?, ?> row, Map<String, Object> data) {
      Map<String, Object> given = new LinkedHashMap<>();
      row.forEach((key, value) -> given.put(String.valueOf(key), value));
      Map<String, Object> inRow = new HashMap<>(data);
      inRow.putAll(given);
      inRow.put("this", given);
      Map<String, Object> answers = new LinkedHashMap<>();
      Map<String, Object> unasked = new LinkedHashMap<>(given);
      checkAll(list, place, null, given, inRow, answers, unasked);
      unasked.keySet().forEach(key -> complaints.add(place + "'" + key + "' is not a field."));
      return answers;
    }

    private boolean hidden(JsonNode field, Map<String, Object> data) {
      String hide = field.path("conditional").path("hide").asText("");
      return !hide.isBlank() && conditions.hold(hide, data);
    }
  }
}
