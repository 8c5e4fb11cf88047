package org.vipprogramme.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.team.RepWeek.Standing.AWAY;
import static org.vipprogramme.team.RepWeek.Standing.MET;
import static org.vipprogramme.team.RepWeek.Standing.MISSED;
import static org.vipprogramme.team.RepWeek.Standing.NO_WORK;
import static org.vipprogramme.team.RepWeek.Standing.ON_TRACK;
import static org.vipprogramme.team.RepWeek.Standing.WILL_MISS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.support.Http;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Reps;
import org.vipprogramme.team.Rep.Dedication;

/**
 * Firm's zone UTC, public holidays of the United States. The week of 2027-03-01 has five working
 * days, that of 2027-05-31 begins with Memorial Day.
 */
@ProgrammeTest
@Tag("R21")
@Tag("R6")
class NormsTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate HOLIDAY_WEEK = LocalDate.of(2027, 5, 31);

  @Autowired Programme programme;
  @Autowired Norms norms;
  @Autowired Team team;
  @Autowired Http http;

  private Reps reps;
  private String rep;

  @BeforeEach
  void onThursdayMorning() {
    programme.people();
    reps = new Reps(programme, team);
    programme.now(at(MONDAY.plusDays(3), 9));
  }

  @AfterEach
  void theTeamIsAsItWas() {
    reps.leave();
  }

  @Test
  void onThursdayMorningADedicatedRepShouldHaveHandedInNine() {
    rep = reps.named(Dedication.DEDICATED);
    reps.handIn(rep, 9, at(MONDAY, 12));

    assertThat(week(MONDAY))
        .isEqualTo(
            new RepWeek(
                rep, "Rep " + rep, Dedication.DEDICATED, MONDAY, 9, 15, 9, 5, 2, 9, ON_TRACK));
  }

  @Test
  void eachMissingOneCountsForADedicatedRep() {
    rep = reps.named(Dedication.DEDICATED);
    reps.handIn(rep, 8, at(MONDAY, 12));

    assertThat(week(MONDAY).standing()).isEqualTo(WILL_MISS);
  }

  @Test
  void aCombinedRepHasFiveAWeekAndMayBeALittleBehind() {
    rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 2, at(MONDAY, 12));
    assertThat(week(MONDAY)).extracting(RepWeek::norm, RepWeek::dueByNow).containsExactly(5, 3);
    assertThat(week(MONDAY).standing()).isEqualTo(WILL_MISS);

    programme.now(at(MONDAY.plusDays(4), 9));
    reps.handIn(rep, 2, at(MONDAY.plusDays(3), 12));
    assertThat(week(MONDAY)).extracting(RepWeek::handedIn, RepWeek::dueByNow).containsExactly(4, 4);
    assertThat(week(MONDAY).standing()).isEqualTo(ON_TRACK);
  }

  @Test
  void whoHasEnoughIsDoneWhateverTheDay() {
    rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 5, at(MONDAY, 12));

    assertThat(week(MONDAY).standing()).isEqualTo(MET);
  }

  @Test
  void todayCountsOnlyWhenItsWorkIsOver() {
    rep = reps.named(Dedication.DEDICATED);
    reps.client(rep);
    programme.now(Instant.parse("2027-03-01T17:59:59Z"));
    assertThat(week(MONDAY)).extracting(RepWeek::dueByNow, RepWeek::daysLeft).containsExactly(0, 5);

    programme.now(Instant.parse("2027-03-01T18:00:00Z"));
    assertThat(week(MONDAY)).extracting(RepWeek::dueByNow, RepWeek::daysLeft).containsExactly(3, 4);
  }

  @Test
  void anAbsenceMakesTheNormSmallerDayByDay() {
    rep = reps.named(Dedication.DEDICATED);
    reps.client(rep);
    reps.away(rep, MONDAY.minusDays(4), MONDAY.plusDays(1));

    assertThat(week(MONDAY))
        .extracting(RepWeek::norm, RepWeek::dueByNow, RepWeek::daysThere, RepWeek::daysLeft)
        .containsExactly(9, 3, 3, 2);
  }

  @Test
  void whoIsAwayForTheRestOfTheWeekWillMissWhatIsMissingNow() {
    Rep any = new Rep("r", "R", Dedication.COMBINED, true);
    RepWeek.Days allGone = new RepWeek.Days(4, 4, false);
    WeeklyNorms.Norm lenient = new WeeklyNorms.Norm(5, 50);

    assertThat(RepWeek.of(any, MONDAY, allGone, lenient, 3, 1).standing()).isEqualTo(WILL_MISS);
    assertThat(RepWeek.of(any, MONDAY, allGone, lenient, 4, 1).standing()).isEqualTo(MET);
  }

  @Test
  void whoIsAwayAllWeekIsExpectedToHandInNothing() {
    rep = reps.named(Dedication.DEDICATED);
    reps.client(rep);
    reps.away(rep, MONDAY, MONDAY.plusDays(4));

    assertThat(week(MONDAY)).extracting(RepWeek::norm, RepWeek::standing).containsExactly(0, AWAY);
  }

  @Test
  void aHolidayMakesEverybodysNormSmaller() {
    rep = reps.named(Dedication.DEDICATED);
    String combined = reps.named(Dedication.COMBINED);
    programme.now(at(HOLIDAY_WEEK.plusDays(3), 9));

    assertThat(week(HOLIDAY_WEEK))
        .extracting(RepWeek::norm, RepWeek::dueByNow, RepWeek::daysThere)
        .containsExactly(12, 6, 4);
    assertThat(week(combined, HOLIDAY_WEEK))
        .extracting(RepWeek::norm, RepWeek::dueByNow)
        .containsExactly(4, 2);
  }

  @Test
  void partsOfAQuestionnaireAreNotAskedOfAnybody() {
    Rep seven = new Rep("r", "R", Dedication.COMBINED, true);
    RepWeek.Days threeOfFour = new RepWeek.Days(4, 3, false);
    RepWeek week = RepWeek.of(seven, MONDAY, threeOfFour, new WeeklyNorms.Norm(7, 100), 4, 1);

    assertThat(week).extracting(RepWeek::norm, RepWeek::dueByNow).containsExactly(6, 4);
    assertThat(week.standing()).isEqualTo(ON_TRACK);
  }

  @Test
  void aSixthWorkingDayAsksForNoMoreThanTheNorm() {
    Rep any = new Rep("r", "R", Dedication.COMBINED, true);
    RepWeek.Days six = new RepWeek.Days(6, 6, true);

    assertThat(RepWeek.of(any, MONDAY, six, new WeeklyNorms.Norm(5, 80), 5, 1))
        .extracting(RepWeek::norm, RepWeek::dueByNow, RepWeek::standing)
        .containsExactly(5, 5, MET);
  }

  @Test
  void whenTheWeekIsOverTheNormIsMetOrMissed() {
    rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 4, at(MONDAY, 12));
    programme.now(at(MONDAY.plusDays(4), 18));
    assertThat(week(MONDAY).standing()).isEqualTo(MISSED);

    reps.handIn(rep, 1, at(MONDAY.plusDays(6), 23));
    assertThat(week(MONDAY).standing()).isEqualTo(MET);
  }

  @Test
  void onlyWhatWasHandedInWithinTheWeekCounts() {
    rep = reps.named(Dedication.DEDICATED);
    reps.handIn(rep, 1, Instant.parse("2027-02-28T23:59:59Z"));
    reps.handIn(rep, 2, Instant.parse("2027-03-01T00:00:00Z"));
    reps.handIn(rep, 4, Instant.parse("2027-03-07T23:59:59Z"));
    reps.handIn(rep, 8, Instant.parse("2027-03-08T00:00:00Z"));

    assertThat(week(MONDAY).handedIn()).isEqualTo(6);
    assertThat(week(MONDAY.plusDays(6)).handedIn()).isEqualTo(6);
    assertThat(week(MONDAY.minusDays(1)).handedIn()).isEqualTo(1);
  }

  @Test
  void whoHasNoClientInWorkCannotFallShort() {
    rep = reps.named(Dedication.DEDICATED);
    assertThat(week(MONDAY).standing()).isEqualTo(NO_WORK);

    String client = reps.client(rep);
    assertThat(week(MONDAY).standing()).isEqualTo(WILL_MISS);

    reps.endJourney(client, at(MONDAY.plusDays(1), 12));
    assertThat(week(MONDAY).standing()).isEqualTo(WILL_MISS);
    reps.endJourney(client, at(MONDAY.minusDays(1), 12));
    assertThat(week(MONDAY).standing()).isEqualTo(NO_WORK);
  }

  @Test
  void headsReadTheWeekAsJsonAndAsATable() {
    rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 2, at(MONDAY, 12));

    JsonNode running = ours(http.get("helen", "/api/norms").json());
    assertThat(running.path("weekStarts").asText()).isEqualTo("2027-03-01");
    assertThat(running.path("handedIn").asInt()).isEqualTo(2);
    assertThat(running.path("standing").asText()).isEqualTo("WILL_MISS");
    JsonNode before = ours(http.get("mary", "/api/norms?week=2027-02-24").json());
    assertThat(before.path("weekStarts").asText()).isEqualTo("2027-02-22");
    assertThat(http.table("helen", "/api/norms?week=2027-03-04").body())
        .startsWith("\uFEFFrep,name,dedication,week_starts,handed_in,norm,due_by_now,")
        .contains(rep + ",Rep " + rep + ",COMBINED,2027-03-01,2,5,3,5,2,2,WILL_MISS\r\n");
  }

  @Test
  void theWeekIsForHeadsOnlyAndMustBeADate() {
    assertThat(http.get("rita", "/api/norms").status()).isEqualTo(403);
    assertThat(http.get("sam", "/api/norms").status()).isEqualTo(403);
    assertThat(http.get(Http.NOBODY, "/api/norms").status()).isEqualTo(401);
    assertThat(http.get("helen", "/api/norms?week=soon").status()).isEqualTo(400);
  }

  private JsonNode ours(JsonNode reps) {
    return StreamSupport.stream(reps.spliterator(), false)
        .filter(one -> one.path("repId").asText().equals(rep))
        .findFirst()
        .orElseThrow();
  }

  private RepWeek week(LocalDate day) {
    return week(rep, day);
  }

  private RepWeek week(String repId, LocalDate day) {
    return norms.week(day).stream()
        .filter(one -> one.repId().equals(repId))
        .findFirst()
        .orElseThrow();
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
