package org.vipprogramme.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

  /** Noon on a Wednesday in Riga (UTC+2). */
  private static final Instant NOW = Instant.parse("2026-01-14T10:00:30Z");

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  /** Stands in for FEEL: the field on the left is not the word on the right. */
  private static boolean differs(String condition, Map<String, Object> data) {
    String[] sides = condition.substring(1).split(" != ");
    return !sides[1].equals(data.get(sides[0]));
  }

  private static FormAnswers check(
      String components, Map<String, Object> submitted, Map<String, Object> known) {
    String form = "{\"id\": \"a-form\", \"components\": [" + components + "]}";
    return FormSchema.read(form.replace('\'', '"'))
        .check(submitted, known, FormSchemaTest::differs, Clock.fixed(NOW, RIGA), RIGA);
  }

  private static Object accepted(String field, Object value) {
    return check(field, Map.of("it", value), Map.of()).values().get("it");
  }

  private static String refused(String field, Object value) {
    return complaints(field, value == null ? Map.of() : Map.of("it", value));
  }

  private static String complaints(String components, Map<String, Object> submitted) {
    try {
      FormAnswers taken = check(components, submitted, Map.of());
      throw new AssertionError("Was taken: " + taken.values());
    } catch (InvalidAnswers refusal) {
      assertThat(refusal).hasMessageStartingWith("Not saved. ");
      return refusal.getMessage().substring("Not saved. ".length());
    }
  }

  @Nested
  class Text {

    private static final String NAME =
        "{'type': 'textfield', 'key': 'it', 'label': 'Name', 'validate':"
            + " {'required': true, 'minLength': 2, 'maxLength': 5}}";

    @Test
    void isTakenWithoutBlanksAroundIt() {
      assertThat(accepted(NAME, "  Anna ")).isEqualTo("Anna");
    }

    @Test
    void isMissingWhenNothingWasGiven() {
      assertThat(refused(NAME, null)).isEqualTo("Name: please fill this in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void isMissingWhenOnlyBlanksWereGiven(String blank) {
      assertThat(refused(NAME, blank)).isEqualTo("Name: please fill this in.");
    }

    @Test
    void mayBeJustAsLongAsTheFormAllows() {
      assertThat(accepted(NAME, "Annas")).isEqualTo("Annas");
      assertThat(refused(NAME, "Annass"))
          .isEqualTo("Name: is too long (6 characters), at most 5, please.");
    }

    @Test
    void mayBeJustAsShortAsTheFormAllows() {
      assertThat(accepted(NAME, "An")).isEqualTo("An");
      assertThat(refused(NAME, "A")).isEqualTo("Name: is too short, at least 2 characters.");
    }

    @Test
    void hasALimitEvenWhereTheFormNamesNone() {
      String notes = "{'type': 'textarea', 'key': 'it', 'label': 'Notes'}";
      assertThat(accepted(notes, "x".repeat(10_000))).asString().hasSize(10_000);
      assertThat(refused(notes, "x".repeat(10_001))).startsWith("Notes: is too long");
    }

    @Test
    @DisplayName("that matches the pattern anywhere is taken, as in the browser")
    void followsThePattern() {
      String code =
          "{'type': 'textfield', 'key': 'it', 'label': 'Code', 'validate': {'pattern': '[0-9]{3}'}}";
      assertThat(accepted(code, "LV-123")).isEqualTo("LV-123");
      assertThat(refused(code, "LV-12"))
          .isEqualTo("Code: does not have the form that is asked for.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@amber.example", "anna amber@amber.example"})
    void isNoEmailAddress(String text) {
      String mail =
          "{'type': 'textfield', 'key': 'it', 'label': 'E-mail', 'validate':"
              + " {'validationType': 'email'}}";
      assertThat(accepted(mail, "anna@amber.example")).isEqualTo("anna@amber.example");
      assertThat(refused(mail, text)).isEqualTo("E-mail: is not an e-mail address.");
    }

    @Test
    void isNeitherANumberNorAListNorARow() {
      for (Object wrong : List.of(7, true, List.of("Anna"), Map.of("a", "b"))) {
        assertThat(refused(NAME, wrong)).isEqualTo("Name: must be text.");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\u0000na", "A\ud800b", "\udc00nna"})
    void hasNoCharactersThatNoTableCanStore(String text) {
      assertThat(refused(NAME, text)).contains("Name: has characters that cannot be saved.");
    }
  }

  @Nested
  class Numbers {

    private static final String SPEED =
        "{'type': 'number', 'key': 'it', 'label': 'Speed', 'decimalDigits': 2, 'validate':"
            + " {'required': true, 'min': 0, 'max': 100}}";

    @Test
    void areTakenAsTheyCame() {
      assertThat(accepted(SPEED, 0)).isEqualTo(0);
      assertThat(accepted(SPEED, 99.95)).isEqualTo(99.95);
      assertThat(accepted(SPEED, new BigDecimal("100.00"))).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void lieWithinTheRange() {
      assertThat(refused(SPEED, -0.01)).isEqualTo("Speed: must be at least 0.");
      assertThat(refused(SPEED, 100.01)).isEqualTo("Speed: must be at most 100.");
      assertThat(refused(SPEED, null)).isEqualTo("Speed: please fill this in.");
    }

    @Test
    void haveNoMoreDigitsThanAsked() {
      assertThat(refused(SPEED, 1.005)).isEqualTo("Speed: at most 2 digits after the point.");
      String count = "{'type': 'number', 'key': 'it', 'label': 'Count', 'decimalDigits': 0}";
      assertThat(accepted(count, 3.0)).isEqualTo(3.0);
      assertThat(refused(count, 3.5)).isEqualTo("Count: must be a whole number.");
    }

    @Test
    void areNotWrittenAsText() {
      assertThat(refused(SPEED, "40")).isEqualTo("Speed: must be a number.");
      String exact = "{'type': 'number', 'key': 'it', 'label': 'Exact', 'serializeToString': true}";
      assertThat(accepted(exact, "40.5")).isEqualTo("40.5");
      assertThat(refused(exact, "forty")).isEqualTo("Exact: must be a number.");
    }

    @Test
    void areNeitherInfiniteNorUndefined() {
      for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        assertThat(refused(SPEED, wrong)).isEqualTo("Speed: must be a number.");
      }
    }
  }

  @Nested
  class Checkboxes {

    private static final String TOLD =
        "{'type': 'checkbox', 'key': 'it', 'label': 'Told', 'validate': {'required': true}}";

    @Test
    void thatAreRequiredMustBeTicked() {
      assertThat(accepted(TOLD, true)).isEqualTo(true);
      assertThat(refused(TOLD, false)).isEqualTo("Told: must be ticked.");
      assertThat(refused(TOLD, null)).isEqualTo("Told: please fill this in.");
    }

    @Test
    void areTickedOrNot() {
      assertThat(accepted("{'type': 'checkbox', 'key': 'it'}", false)).isEqualTo(false);
      assertThat(refused(TOLD, "true")).isEqualTo("Told: must be ticked or not ticked.");
    }
  }

  @Nested
  class Options {

    private static final String ANSWER =
        "{'type': 'radio', 'key': 'it', 'label': 'Answer', 'values':"
            + " [{'label': 'Yes', 'value': 'yes'}, {'label': 'No', 'value': 'no'}]}";
    private static final String PERSON =
        "{'type': 'select', 'key': 'it', 'label': 'Person', 'valuesKey': 'people'}";

    @Test
    void areThoseOfTheForm() {
      assertThat(accepted(ANSWER, "no")).isEqualTo("no");
      for (Object wrong : List.of("No", "maybe", 1, List.of("yes"), Map.of("value", "yes"))) {
        assertThat(refused(ANSWER, wrong)).isEqualTo("Answer: please choose one of the options.");
      }
    }

    @Test
    void areThoseOurTablesOffer() {
      Map<String, Object> known = Map.of("people", List.of(Map.of("label", "Anna", "value", "7")));
      assertThat(check(PERSON, Map.of("it", "7"), known).text("it")).isEqualTo("7");
      assertThatThrownBy(() -> check(PERSON, Map.of("it", "8"), known))
          .hasMessageContaining("Person: please choose one of the options.");
    }

    @Test
    void areNoneWhenOurTablesOfferNothing() {
      assertThat(refused(PERSON, "7")).isEqualTo("Person: please choose one of the options.");
    }

    @Test
    void areNotBroughtAlongByTheAnswer() {
      assertThat(complaints(PERSON, Map.of("it", "7", "people", List.of("7"))))
          .contains("Person: please choose one of the options.")
          .contains("'people' is not a field of this form.");
    }

    @Test
    void mayBeSeveralInAChecklist() {
      String list =
          "{'type': 'checklist', 'key': 'it', 'label': 'Goods', 'validate': {'required': true},"
              + " 'values': [{'value': 'line'}, {'value': 'phone'}]}";
      assertThat(accepted(list, List.of("line", "phone"))).isEqualTo(List.of("line", "phone"));
      assertThat(refused(list, List.of())).isEqualTo("Goods: please fill this in.");
      assertThat(refused(list, List.of("line", "car")))
          .isEqualTo("Goods: please choose only from the options.");
      assertThat(refused(list, "line")).isEqualTo("Goods: must be a list of options.");
    }
  }

  @Nested
  class Dates {

    private static final String DAY =
        "{'type': 'datetime', 'subtype': 'date', 'key': 'it', 'dateLabel': 'Day',"
            + " 'disallowPassedDates': true, 'validate': {'required': true}}";
    private static final String MOMENT =
        "{'type': 'datetime', 'subtype': 'datetime', 'key': 'it', 'label': 'Meeting',"
            + " 'disallowPassedDates': true, 'validate': {'required': true}}";

    @Test
    void mayBeTodayButNotYesterday() {
      assertThat(accepted(DAY, "2026-01-14")).isEqualTo("2026-01-14");
      assertThat(refused(DAY, "2026-01-13")).isEqualTo("Day: must not lie in the past.");
    }

    @Test
    @DisplayName("of today are today's where we work, not in Greenwich")
    void todayIsOurs() {
      String form = "{\"components\": [" + DAY.replace('\'', '"') + "]}";
      Clock lateEvening = Clock.fixed(Instant.parse("2026-01-13T23:00:00Z"), ZoneId.of("UTC"));
      assertThatThrownBy(
              () ->
                  FormSchema.read(form)
                      .check(
                          Map.of("it", "2026-01-13"),
                          Map.of(),
                          FormSchemaTest::differs,
                          lateEvening,
                          RIGA))
          .hasMessageContaining("must not lie in the past");
    }

    @Test
    void maybeInThePastWhereTheFormAllowsIt() {
      String born = "{'type': 'datetime', 'subtype': 'date', 'key': 'it', 'label': 'Since'}";
      assertThat(accepted(born, "2019-12-31")).isEqualTo("2019-12-31");
    }

    @Test
    void withTimeMayBeThisVeryMinute() {
      assertThat(accepted(MOMENT, "2026-01-14T12:00+02:00")).isEqualTo("2026-01-14T12:00+02:00");
      assertThat(refused(MOMENT, "2026-01-14T11:59+02:00"))
          .isEqualTo("Meeting: must not lie in the past.");
    }

    @Test
    void withoutOffsetAreOurs() {
      assertThat(accepted(MOMENT, "2026-01-14T12:00")).isEqualTo("2026-01-14T12:00+02:00");
      assertThat(refused(MOMENT, "2026-01-14T11:59"))
          .isEqualTo("Meeting: must not lie in the past.");
    }

    @Test
    void keepTheOffsetTheyCameWith() {
      assertThat(accepted(MOMENT, "2026-07-01T09:00:00.000Z")).isEqualTo("2026-07-01T09:00Z");
      assertThat(accepted(MOMENT, "2026-07-01T09:00-05:00")).isEqualTo("2026-07-01T09:00-05:00");
    }

    @Test
    @DisplayName("in the hour that the clocks skip in spring are taken an hour later")
    void skippedHour() {
      assertThat(accepted(MOMENT, "2026-03-29T03:30")).isEqualTo("2026-03-29T04:30+03:00");
    }

    @Test
    @DisplayName("in the hour that comes twice in autumn are taken the first time")
    void doubledHour() {
      assertThat(accepted(MOMENT, "2026-10-25T03:30")).isEqualTo("2026-10-25T03:30+03:00");
    }

    @Test
    void thatAreMissingAskForDateAndTimeBoth() {
      assertThat(refused(DAY, null)).isEqualTo("Day: please give the date.");
      assertThat(refused(MOMENT, null))
          .isEqualTo("Meeting: please give both the date and the time.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-02-30T10:00",
          "2026-02-20",
          "soon",
          "T",
          "2026-02-20T10",
          "2026-02-20T25:00Z"
        })
    void thatCannotBeReadAskForDateAndTimeBoth(String text) {
      assertThat(refused(MOMENT, text))
          .isEqualTo(
              "Meeting: is not a date that can be read; please give both the date and the time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "9999-12-31", "2200-01-01"})
    void thatNoCalendarReachesAreRefused(String text) {
      assertThat(refused(DAY, text)).isEqualTo("Day: lies too far away.");
      assertThat(refused(MOMENT, text + "T10:00Z")).isEqualTo("Meeting: lies too far away.");
    }

    @Test
    void areNotNumbersOrLists() {
      for (Object wrong : List.of(20260114, true, List.of("2026-01-14"), Map.of("a", 1))) {
        assertThat(refused(DAY, wrong)).startsWith("Day: is not a date that can be read");
      }
    }

    @Test
    void areReadFromTheAnswers() {
      assertThat(check(DAY, Map.of("it", "2026-02-01"), Map.of()).date("it"))
          .isEqualTo(LocalDate.of(2026, 2, 1));
      assertThat(check(MOMENT, Map.of("it", "2026-02-01T08:00Z"), Map.of()).moment("it"))
          .isEqualTo(OffsetDateTime.parse("2026-02-01T08:00Z"));
    }

    @Test
    void ofTheClockOnlyAreTimes() {
      String time = "{'type': 'datetime', 'subtype': 'time', 'key': 'it', 'label': 'Time'}";
      assertThat(accepted(time, "09:30")).isEqualTo("09:30");
      assertThat(refused(time, "half past nine")).startsWith("Time: is not a date");
    }
  }

  @Nested
  class Conditions {

    private static final String FORM =
        "{'type': 'radio', 'key': 'outcome', 'label': 'Outcome', 'values': [{'value': 'agreed'},"
            + " {'value': 'refused'}]}, {'type': 'textfield', 'key': 'why', 'label': 'Why',"
            + " 'conditional': {'hide': '=outcome != refused'}, 'validate': {'required': true}},"
            + " {'type': 'group', 'label': 'Person', 'conditional': {'hide': '=outcome != agreed'},"
            + " 'properties': {'section': 'S2'}, 'components': [{'type': 'textfield', 'key':"
            + " 'person', 'label': 'Who', 'validate': {'required': true}}]}";

    @Test
    void aHiddenFieldAsksNothing() {
      assertThat(check(FORM, Map.of("outcome", "agreed", "person", "Anna"), Map.of()).values())
          .containsOnlyKeys("outcome", "person");
    }

    @Test
    void aHiddenFieldTakesNothing() {
      Map<String, Object> both = Map.of("outcome", "agreed", "person", "Anna", "why", "smuggled");
      assertThat(check(FORM, both, Map.of()).text("why")).isNull();
    }

    @Test
    void aFormMayRefuseWhatIsGivenToAHiddenField() {
      String insists =
          "{'type': 'textfield', 'key': 'offer', 'label': 'Offer', 'conditional': {'hide': '=outcome"
              + " != agreed'}, 'properties': {'refuseHidden': 'only when agreed.'}}, ";
      assertThat(complaints(insists + FORM, Map.of("outcome", "refused", "why", "x", "offer", "y")))
          .isEqualTo("Offer: only when agreed.");
      assertThat(check(insists + FORM, Map.of("outcome", "refused", "why", "x"), Map.of()).values())
          .doesNotContainKey("offer");
    }

    @Test
    void aHiddenGroupNeitherAsksNorTakes() {
      Map<String, Object> both = Map.of("outcome", "refused", "why", "No time", "person", "Anna");
      assertThat(check(FORM, both, Map.of()).values()).containsOnlyKeys("outcome", "why");
    }

    @Test
    void aShownFieldIsAskedFor() {
      assertThat(complaints(FORM, Map.of("outcome", "refused")))
          .isEqualTo("Why: please fill this in.");
      assertThat(complaints(FORM, Map.of("outcome", "agreed")))
          .isEqualTo("Who: please fill this in.");
    }

    @Test
    void mayLookAtWhatTheFormKnowsBeforehand() {
      Map<String, Object> known = Map.of("outcome", "refused");
      String why = FORM.substring(FORM.indexOf("{'type': 'textfield', 'key': 'why'"));
      assertThat(check(why, Map.of("why", "No time"), known).text("why")).isEqualTo("No time");
    }

    @Test
    void aFieldOfAGroupBelongsToItsSection() {
      FormAnswers answers = check(FORM, Map.of("outcome", "agreed", "person", "Anna"), Map.of());
      assertThat(answers.section("S2")).isEqualTo(Map.of("person", "Anna"));
      assertThat(answers.section("S3")).isEmpty();
    }
  }

  @Nested
  class Rows {

    private static final String LIST =
        "{'type': 'dynamiclist', 'path': 'offers', 'label': 'Offers', 'components': ["
            + "{'type': 'textfield', 'key': 'what', 'label': 'What?', 'validate':"
            + " {'required': true, 'maxLength': 5}}, {'type': 'textfield', 'key': 'why', 'label':"
            + " 'Why?', 'conditional': {'hide': '=what != other'}, 'validate': {'required': true}}]}";

    private static List<Map<String, Object>> taken(Object rows) {
      return check(LIST, Map.of("offers", rows), Map.of()).rows("offers");
    }

    private static String complaint(Object rows) {
      return complaints(LIST, Map.of("offers", rows));
    }

    @Test
    void areTakenInTheirOrder() {
      assertThat(taken(List.of(Map.of("what", "line"), Map.of("what", "phone"))))
          .containsExactly(Map.of("what", "line"), Map.of("what", "phone"));
    }

    @Test
    void mayBeNone() {
      assertThat(taken(List.of())).isEmpty();
      assertThat(check(LIST, Map.of(), Map.of()).rows("offers")).isEmpty();
    }

    @Test
    void areNamedByNumberInAComplaint() {
      assertThat(complaint(List.of(Map.of("what", "line"), Map.of(), Map.of("what", "too long"))))
          .isEqualTo(
              "Offers, row 2, What?: please fill this in."
                  + " Offers, row 3, What?: is too long (8 characters), at most 5, please.");
    }

    @Test
    void haveConditionsOfTheirOwn() {
      assertThat(taken(List.of(Map.of("what", "line", "why", "smuggled"))).get(0))
          .doesNotContainKey("why");
      assertThat(complaint(List.of(Map.of("what", "other"))))
          .isEqualTo("Offers, row 1, Why?: please fill this in.");
    }

    @Test
    void haveNoOtherFields() {
      assertThat(complaint(List.of(Map.of("what", "line", "id", 7))))
          .isEqualTo("Offers, row 1, 'id' is not a field.");
    }

    @Test
    void areRows() {
      assertThat(complaint("line")).isEqualTo("Offers: must be a list of rows.");
      assertThat(complaint(List.of("line")))
          .isEqualTo("Offers, row 1, must be a row with named fields.");
    }

    @Test
    void areNotTooMany() {
      Map<String, Object> row = Map.of("what", "line");
      assertThat(taken(Collections.nCopies(500, row))).hasSize(500);
      assertThat(complaint(Collections.nCopies(501, row)))
          .isEqualTo("Offers: at most 500 rows, please.");
    }
  }

  @Nested
  class Complaints {

    private static final String TWO =
        "{'type': 'textfield', 'key': 'first', 'label': 'First', 'validate': {'required': true}},"
            + " {'type': 'text', 'text': 'Read this'}, {'type': 'number', 'key': 'second',"
            + " 'validate': {'required': true}}";

    @Test
    void comeAllAtOnce() {
      assertThat(complaints(TWO, Map.of("second", "x")))
          .isEqualTo("First: please fill this in. second: must be a number.");
    }

    @Test
    void nameAVariableThatIsNoField() {
      assertThat(complaints(TWO, Map.of("first", "a", "second", 1, "clientNo", "T2")))
          .isEqualTo("'clientNo' is not a field of this form.");
    }

    @Test
    void useTheKeyWhereThereIsNoLabel() {
      assertThat(complaints(TWO, Map.of("first", "a"))).isEqualTo("second: please fill this in.");
    }

    @Test
    void nameLabelsOfRowsToo() {
      String form = "{'components': [" + Rows.LIST + "," + TWO + "]}";
      assertThat(FormSchema.read(form.replace('\'', '"')).labels())
          .containsEntry("offers", "Offers")
          .containsEntry("what", "What?")
          .containsEntry("first", "First")
          .containsEntry("second", "second");
    }
  }

  @Test
  void aFormThatIsNotJsonIsNotRead() {
    assertThatThrownBy(() -> FormSchema.read("{")).isInstanceOf(IllegalArgumentException.class);
  }

  private static final String EVERY_FIELD =
      String.join(
          ",",
          "{'type': 'textfield', 'key': 'text', 'validate': {'maxLength': 9, 'pattern': 'a+'}}",
          "{'type': 'textfield', 'key': 'mail', 'validate': {'validationType': 'email'}}",
          "{'type': 'textarea', 'key': 'area', 'validate': {'required': true, 'minLength': 3}}",
          "{'type': 'number', 'key': 'number', 'decimalDigits': 1, 'validate': {'max': 9}}",
          "{'type': 'number', 'key': 'exact', 'serializeToString': true, 'validate': {'min': 1}}",
          "{'type': 'checkbox', 'key': 'box', 'validate': {'required': true}}",
          "{'type': 'radio', 'key': 'radio', 'values': [{'value': 'a'}]}",
          "{'type': 'select', 'key': 'select', 'valuesKey': 'people'}",
          "{'type': 'checklist', 'key': 'several', 'values': [{'value': 'a'}]}",
          "{'type': 'datetime', 'subtype': 'date', 'key': 'day', 'disallowPassedDates': true}",
          "{'type': 'datetime', 'subtype': 'datetime', 'key': 'moment', 'disallowPassedDates':"
              + " true}",
          "{'type': 'datetime', 'subtype': 'time', 'key': 'time'}",
          "{'type': 'group', 'conditional': {'hide': '=radio != a'}, 'components': [{'type':"
              + " 'textfield', 'key': 'grouped'}]}",
          "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'textfield', 'key':"
              + " 'text'}, {'type': 'number', 'key': 'number'}, {'type': 'dynamiclist', 'path':"
              + " 'rows', 'components': [{'type': 'checkbox', 'key': 'box'}]}]}");

  private static final String[] KEYS = {
    "text",
    "mail",
    "area",
    "number",
    "exact",
    "box",
    "radio",
    "select",
    "several",
    "day",
    "moment",
    "time",
    "grouped",
    "rows",
    "people",
    "clientNo"
  };

  @Property(tries = 2000, seed = "20260114")
  void whateverIsSubmittedIsTakenOrRefusedInWords(
      @ForAll("submissions") Map<String, Object> submitted) {
    try {
      check(EVERY_FIELD, submitted, Map.of("people", List.of(Map.of("value", "7"))));
    } catch (InvalidAnswers refusal) {
      assertThat(refusal).hasMessageMatching("(?s)Not saved\\. .+\\.");
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> submissions() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(20).map(Object.class::cast),
            Arbitraries.of(
                "a", "7", "2026-05-05", "2026-05-05T10:00", "+99999-01-01T00:00Z", "TTT"),
            Arbitraries.doubles().map(Object.class::cast),
            Arbitraries.of(
                Double.NaN, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, new BigDecimal("1e-400")),
            Arbitraries.of(true, false),
            Arbitraries.just(null));
    Arbitrary<Object> value =
        Arbitraries.lazyOf(
            () -> leaf,
            () -> leaf,
            () -> leaf.list().ofMaxSize(3).map(list -> (Object) new ArrayList<>(list)),
            () -> submission(leaf).map(Object.class::cast),
            () -> submission(leaf).list().ofMaxSize(3).map(Object.class::cast));
    return submission(value);
  }

  private static Arbitrary<Map<String, Object>> submission(Arbitrary<Object> value) {
    return Arbitraries.maps(Arbitraries.of(KEYS), value).ofMaxSize(12).map(HashMap::new);
  }
}
