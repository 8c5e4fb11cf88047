package org.vipprogramme.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Takes good answers to a form and makes, one fault at a time, all the bad ones of them. */
final class BadAnswers {

  /**
   * One set of answers with one fault.
   *
   * @param blamed what the refusal must name: the field's label
   */
  record Fault(String what, String blamed, Map<String, Object> answers) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> good;
  private final List<Fault> faults = new ArrayList<>();

  private BadAnswers(Map<String, Object> good) {
    this.good = good;
  }

  static List<Fault> to(String form, Map<String, Object> good) {
    BadAnswers bad = new BadAnswers(good);
    bad.spoilFields(parsed(form), "", good, bad::spoiled);
    for (String routing :
        List.of("clientNo", "repId", "qualityVerdict", "registerNo", "approved")) {
      bad.faults.add(new Fault("smuggled " + routing, routing, with(good, routing, "other")));
    }
    return bad.faults;
  }

  private static JsonNode parsed(String form) {
    try {
      return JSON.readTree(form);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }

  private void spoiled(Fault fault, Map<String, Object> answers) {
    faults.add(new Fault(fault.what(), fault.blamed(), answers));
  }

  private void spoilFields(
      JsonNode parent,
      String where,
      Map<String, Object> answers,
      BiConsumer<Fault, Map<String, Object>> spoiled) {
    for (JsonNode field : parent.path("components")) {
      String key = field.path("key").asText(field.path("path").asText());
      if (field.path("type").asText().equals("group")) {
        spoilFields(field, where, answers, spoiled);
      } else if (answers.get(key) != null) {
        spoil(field, key, where, answers, spoiled);
      }
    }
  }

  private void spoil(
      JsonNode field,
      String key,
      String where,
      Map<String, Object> answers,
      BiConsumer<Fault, Map<String, Object>> spoiled) {
    String label = where + field.path("label").asText();
    BiConsumer<String, Object> instead =
        (what, value) ->
            spoiled.accept(new Fault(what + " " + key, label, null), with(answers, key, value));
    JsonNode rule = field.path("validate");
    if (rule.path("required").asBoolean()) {
      instead.accept("missing", null);
    }
    switch (field.path("type").asText()) {
      case "textfield", "textarea" -> {
        instead.accept("too long", "x".repeat(rule.path("maxLength").asInt() + 1));
        instead.accept("numeric", 7);
        instead.accept("unstorable", "a\u0000b");
      }
      case "number" -> {
        instead.accept("wordy", "many");
        if (rule.has("min")) {
          instead.accept("too small", rule.path("min").asLong() - 1);
        }
        if (rule.has("max")) {
          instead.accept("too big", rule.path("max").asLong() + 1);
        }
      }
      case "checkbox" -> instead.accept("wordy", "yes");
      case "radio", "select" -> {
        instead.accept("unknown option", "no-such-option");
        instead.accept("several", List.of(answers.get(key)));
      }
      case "datetime" -> {
        instead.accept("unreadable", "soon");
        instead.accept("endless", "+999999999-01-01T00:00Z");
        boolean day = field.path("subtype").asText().equals("date");
        instead.accept("past", day ? "2020-02-03" : "2020-02-03T10:00Z");
      }
      case "dynamiclist" -> {
        instead.accept("not a list", "rows");
        spoilRows(field, key, label, answers, spoiled);
      }
      default -> throw new IllegalStateException("No faults for " + field);
    }
  }

  @SuppressWarnings("unchecked")
  private void spoilRows(
      JsonNode list,
      String key,
      String label,
      Map<String, Object> answers,
      BiConsumer<Fault, Map<String, Object>> spoiled) {
    List<Map<String, Object>> rows = (List<Map<String, Object>>) answers.get(key);
    int last = rows.size() - 1;
    spoilFields(
        list,
        label + ", row " + rows.size() + ", ",
        rows.get(last),
        (fault, row) -> {
          List<Map<String, Object>> changed = new ArrayList<>(rows);
          changed.set(last, row);
          spoiled.accept(fault, with(answers, key, changed));
        });
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(answers);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed;
  }
}
