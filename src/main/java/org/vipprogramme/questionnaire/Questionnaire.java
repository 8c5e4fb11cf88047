package org.vipprogramme.questionnaire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The VIP questionnaire of one client in one round of the programme (R5): sections S1 to S8, filled
 * in the meeting, paused at a bad verdict (R11), resumed from the same place (R15), handed in at
 * the office (R18).
 */
@Table("questionnaire")
public final class Questionnaire {

  /** Where a questionnaire stands. Only HANDED_IN counts for the norm (R6). */
  public enum State {
    DRAFT,
    PAUSED,
    COMPLETE,
    HANDED_IN
  }

  @Id private final Long id;
  @Version private final int version;
  private final String clientNo;
  private String repId;
  private State state;
  private String pausedAt;
  private String verdict;
  private Instant metAt;
  private final Instant createdAt;
  private Instant handedInAt;

  @MappedCollection(idColumn = "questionnaire", keyColumn = "position")
  private final List<SectionAnswers> sections;

  @PersistenceCreator
  Questionnaire(
      Long id,
      int version,
      String clientNo,
      String repId,
      State state,
      String pausedAt,
      String verdict,
      Instant metAt,
      Instant createdAt,
      Instant handedInAt,
      List<SectionAnswers> sections) {
    this.id = id;
    this.version = version;
    this.clientNo = clientNo;
    this.repId = repId;
    this.state = state;
    this.pausedAt = pausedAt;
    this.verdict = verdict;
    this.metAt = metAt;
    this.createdAt = createdAt;
    this.handedInAt = handedInAt;
    this.sections = new ArrayList<>(sections);
  }

  static Questionnaire draft(String clientNo, String repId, Instant now) {
    return new Questionnaire(
        null, 0, clientNo, repId, State.DRAFT, null, null, null, now, null, List.of());
  }

  void record(SectionAnswers answers) {
    refuseWhenHandedIn();
    sections.add(answers);
  }

  void meet(String rep, Instant at) {
    refuseWhenHandedIn();
    repId = rep;
    metAt = at;
  }

  void judge(String newVerdict) {
    refuseWhenHandedIn();
    verdict = newVerdict;
  }

  void pause(String section) {
    refuseWhenHandedIn();
    state = State.PAUSED;
    pausedAt = section;
  }

  void resume() {
    refuseWhenHandedIn();
    state = State.DRAFT;
  }

  void complete() {
    refuseWhenHandedIn();
    state = State.COMPLETE;
    pausedAt = null;
  }

  void handIn(String rep, Instant at) {
    if (state != State.COMPLETE) {
      throw new IllegalStateException(
          "Questionnaire %d is %s: only a complete one can be handed in".formatted(id, state));
    }
    repId = rep;
    state = State.HANDED_IN;
    handedInAt = at;
  }

  private void refuseWhenHandedIn() {
    if (state == State.HANDED_IN) {
      throw new IllegalStateException(
          "Questionnaire " + id + " was handed in and does not change any more");
    }
  }

  public Long id() {
    return id;
  }

  public String clientNo() {
    return clientNo;
  }

  public String repId() {
    return repId;
  }

  public State state() {
    return state;
  }

  /**
   * The section at which it was paused (R11) and will go on (R15); null when it never was or is
   * complete.
   */
  public Optional<String> pausedAt() {
    return Optional.ofNullable(pausedAt);
  }

  /** The last verdict on quality (R10): {@code good} or {@code problem}; null before S5. */
  public String verdict() {
    return verdict;
  }

  public Instant metAt() {
    return metAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant handedInAt() {
    return handedInAt;
  }

  /** Everything ever answered, in order; a section asked twice is there twice. */
  public List<SectionAnswers> sections() {
    return List.copyOf(sections);
  }

  /** The latest answers to one form, by field key; empty when it was not answered yet. */
  public Map<String, Object> latest(String section) {
    Map<String, Object> merged = new LinkedHashMap<>();
    sections.stream()
        .filter(entry -> entry.section().equals(section))
        .forEach(entry -> merged.putAll(entry.values()));
    return merged;
  }
}
