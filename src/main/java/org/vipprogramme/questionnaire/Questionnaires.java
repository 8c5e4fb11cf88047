package org.vipprogramme.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.form.FormAnswers;

/** Fills, pauses, resumes and hands in questionnaires (R5, R11, R15, R18). */
@Service
@Transactional
public class Questionnaires {

  private final QuestionnaireRepository questionnaires;
  private final FormVersionRepository forms;
  private final Clock clock;

  Questionnaires(QuestionnaireRepository questionnaires, FormVersionRepository forms, Clock clock) {
    this.questionnaires = questionnaires;
    this.forms = forms;
    this.clock = clock;
  }

  /** A new, empty questionnaire for a client. */
  public long open(String clientNo, String repId) {
    return questionnaires.save(Questionnaire.draft(clientNo, repId, clock.instant())).id();
  }

  /**
   * The questionnaire with this id.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public Questionnaire get(long id) {
    return questionnaires
        .findById(id)
        .orElseThrow(() -> new NoSuchElementException("There is no questionnaire " + id + "."));
  }

  /** All questionnaires of a client, oldest first. */
  @Transactional(readOnly = true)
  public List<Questionnaire> of(String clientNo) {
    return questionnaires.findByClientNoOrderById(clientNo);
  }

  /**
   * Records a form's answers under the sections they belong to, each with the version of the
   * questions. Fields outside any section, such as the outcome of a meeting, are not part of the
   * questionnaire.
   */
  public void record(long id, FormAnswers answers, String by) {
    Set<String> sections = new LinkedHashSet<>(answers.sections().values());
    long form = versionOf(answers);
    Instant now = clock.instant();
    change(
        id,
        questionnaire ->
            sections.forEach(
                section ->
                    questionnaire.record(
                        new SectionAnswers(
                            section,
                            form,
                            SectionAnswers.json(answers.section(section)),
                            by,
                            now))));
  }

  /** Records S1, which nobody types: which client, when they met, which rep. */
  public void recordMeeting(long id, String rep, FormAnswers heldWith) {
    Instant now = clock.instant();
    long form = versionOf(heldWith);
    change(
        id,
        questionnaire -> {
          questionnaire.meet(rep, now);
          Map<String, Object> first =
              Map.of("clientNo", questionnaire.clientNo(), "metAt", now.toString(), "rep", rep);
          questionnaire.record(
              new SectionAnswers("S1", form, SectionAnswers.json(first), rep, now));
        });
  }

  /** The verdict of the rule table (R10). */
  public void judge(long id, String verdict) {
    change(id, questionnaire -> questionnaire.judge(verdict));
  }

  /** A problem was found: the questionnaire stops at this very point (R11). */
  public void pause(long id, String section) {
    change(id, questionnaire -> questionnaire.pause(section));
  }

  /** The client has confirmed the repair: it goes on from the same place (R15). */
  public void resume(long id) {
    change(id, Questionnaire::resume);
  }

  /** The last section was answered. */
  public void complete(long id) {
    change(id, Questionnaire::complete);
  }

  /**
   * Handed in at the office: from now on it counts for the rep's norm (R6, R18) and does not
   * change.
   */
  public void handIn(long id, String rep) {
    change(id, questionnaire -> questionnaire.handIn(rep, clock.instant()));
  }

  /** The questions that some answers were given to. */
  @Transactional(readOnly = true)
  public FormVersion form(long formVersionId) {
    return forms.findById(formVersionId).orElseThrow();
  }

  private void change(long id, Consumer<Questionnaire> change) {
    Questionnaire questionnaire = get(id);
    change.accept(questionnaire);
    questionnaires.save(questionnaire);
  }

  private long versionOf(FormAnswers answers) {
    String fingerprint = Fingerprint.of(answers.schema());
    return forms
        .findByFormIdAndFingerprint(answers.formId(), fingerprint)
        .orElseGet(
            () ->
                forms.save(
                    new FormVersion(
                        null, answers.formId(), fingerprint, answers.schema(), clock.instant())))
        .id();
  }
}
