package org.vipprogramme.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was answered in one section at one time.
 *
 * @param section S1 to S8 (R5)
 * @param formVersionId the questions as they stood when they were answered
 * @param answers JSON object by field key
 * @param savedBy user id
 */
@Table("section_answers")
public record SectionAnswers(
    String section, long formVersionId, String answers, String savedBy, Instant savedAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Answers must be plain JSON values", impossible);
    }
  }

  /** The answers by field key. */
  public Map<String, Object> values() {
    try {
      return JSON.readValue(answers, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored answers are not JSON", impossible);
    }
  }
}
