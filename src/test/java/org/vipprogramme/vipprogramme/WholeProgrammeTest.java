package org.vipprogramme.vipprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vipprogramme.team.Rep.Dedication.COMBINED;
import static org.vipprogramme.team.Rep.Dedication.DEDICATED;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.vipprogramme.calendar.WorkingCalendar;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.campaign.Results;
import org.vipprogramme.clientimport.ClientImport;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Workforce;
import org.vipprogramme.team.Rep.Dedication;
import org.vipprogramme.team.WeeklyNorms;

/**
 * The whole programme in virtual time: four reps work through a list until every client was worked.
 * With {@code -Dvip.list=clients.csv} the list is that file, else fifty made-up clients.
 */
@ProgrammeTest
class WholeProgrammeTest {

  private static final String LIST = System.getProperty("vip.list");

  /** Fifty clients are too few for dedicated reps to need a second wave. */
  private static final Map<String, Dedication> TEAM =
      LIST == null
          ? Map.of("ann", COMBINED, "ben", COMBINED, "cleo", COMBINED, "dirk", COMBINED)
          : Map.of("ann", DEDICATED, "ben", DEDICATED, "cleo", COMBINED, "dirk", COMBINED);

  private static final int[] HOURS = {9, 12, 15, 17};
  private static final int LONGEST_WEEKS = 104;

  /** A Monday. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired Campaigns campaigns;
  @Autowired Results results;
  @Autowired ClientImport imports;
  @Autowired WorkingCalendar calendar;
  @Autowired WeeklyNorms norms;
  @Autowired CampaignText text;

  private final Map<String, Integer> mostInHand = new HashMap<>();

  @BeforeEach
  void fourReps() {
    programme.now(at(FIRST_DAY, 8));
    campaigning.clear();
    TEAM.forEach(campaigning::rep);
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  @Test
  @Tag("R1")
  @Tag("R4")
  @Tag("R6")
  @Tag("R18")
  @Tag("R28")
  void everyClientOfTheListIsWorkedOnceAndTheCampaignClosesItself() throws Exception {
    List<String> clients = list();
    ProcessInstance campaign = campaigning.launch();
    campaigning.listAndTeam(campaign);
    campaigning.approve(campaign);
    long id = (Long) programme.runtime.getVariable(campaign.getId(), "campaignId");
    assertThat(firstWave(id)).isNotEmpty().allMatch(segment -> !segment.equals("REGULAR"));

    Map<String, Integer> meetingsADay = new TreeMap<>();
    TEAM.keySet().forEach(rep -> meetingsADay.put(rep, norm(rep) / 5));
    Workforce people = new Workforce(programme, meetingsADay, clients, campaign.getId());
    int weeks = work(people, id);

    Results.Report report = results.of(id);
    print(clients.size(), weeks, report);
    assertThat(campaigns.get(id).closedAt()).isNotNull();
    assertThat(report.clients().keySet()).isSubsetOf("WORKED", "CLOSED");
    assertThat(handedIn(id))
        .hasSize(report.clients().get("WORKED").intValue())
        .allMatch(n -> n == 1);
    assertThat(report.clients().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(clients.size());
    // Two weeks of norm are handed out; who comes back from service is added to them.
    TEAM.keySet().forEach(rep -> assertThat(mostInHand.get(rep)).isBetween(1, 3 * norm(rep)));
    campaigning.submit(
        "mary", campaign, VipProgrammeProcess.REVIEW_RESULTS, Map.of("conclusions", "Go on"));
    assertThat(programme.isOver(campaign)).isTrue();
  }

  /** Working days until the campaign is closed; returns the weeks it took. */
  private int work(Workforce people, long campaignId) {
    LocalDate day = FIRST_DAY;
    LocalDate last = FIRST_DAY.plusWeeks(LONGEST_WEEKS);
    while (campaigns.live().isPresent() && day.isBefore(last)) {
      if (calendar.isWorkingDay(day)) {
        for (int hour : HOURS) {
          programme.now(at(day, hour));
          people.work();
          givenInHand(campaignId);
        }
      }
      day = day.plusDays(1);
    }
    return (int) ((day.toEpochDay() - FIRST_DAY.toEpochDay() + 6) / 7);
  }

  /** Whom service gives back with a repair comes on top of what a wave gives a rep (R15). */
  private void givenInHand(long campaignId) {
    programme
        .jdbc
        .sql(
            """
            select c.rep_id, count(*) as given from campaign_client cc
            join client c on c.client_no = cc.client_no
            where cc.campaign_id = ? and cc.state in ('DUE', 'STARTED') and c.worked_at is null
              and not exists (select 1 from register_entry e where e.client_no = cc.client_no)
            group by c.rep_id""")
        .param(campaignId)
        .query(
            row -> {
              mostInHand.merge(row.getString("rep_id"), row.getInt("given"), Math::max);
            });
  }

  private List<String> list() throws Exception {
    return LIST == null ? madeUp(50) : imported(Path.of(LIST));
  }

  private List<String> madeUp(int size) {
    Random chance = new Random(28);
    List<String> reps = List.of("cleo", "dirk", "ben", "ann");
    String[] relationships = {"STRONG", "UNSURE", "FENCED", null};
    List<String> clients = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      String acquirer = chance.nextBoolean() ? reps.get(chance.nextInt(reps.size())) : null;
      clients.add(
          campaigning.client(
              "Company " + number,
              1_000_000 / number,
              acquirer,
              relationships[chance.nextInt(relationships.length)]));
    }
    return clients;
  }

  private List<String> imported(Path file) {
    FileSystemResource list = new FileSystemResource(file);
    imports.apply(imports.read(list, list.getFilename(), "system").run().id());
    programme
        .jdbc
        .sql("update client set state = 'ACTIVE' where state = 'LEFT' and client_no not like 'T%'")
        .update();
    return programme
        .jdbc
        .sql("select client_no from client where state = 'ACTIVE'")
        .query(String.class)
        .list();
  }

  private int norm(String rep) {
    return norms.of(TEAM.get(rep)).perWeek();
  }

  /** Segments of those who were started first, when there are key clients enough. */
  private List<String> firstWave(long campaignId) {
    return programme
        .jdbc
        .sql(
            "select segment from campaign_client where campaign_id = ? and state = 'STARTED'"
                + " order by case segment when 'TOP' then 0 when 'KEY' then 1 else 2 end limit 4")
        .param(campaignId)
        .query(String.class)
        .list();
  }

  private List<Integer> handedIn(long campaignId) {
    return programme
        .jdbc
        .sql(
            "select count(*) from questionnaire q join campaign_client cc"
                + " on cc.client_no = q.client_no join campaign c on c.id = cc.campaign_id"
                + " where cc.campaign_id = ? and q.handed_in_at >= c.approved_at"
                + " group by q.client_no")
        .param(campaignId)
        .query(Integer.class)
        .list();
  }

  private void print(int clients, int weeks, Results.Report report) {
    System.out.printf("%n%d clients, 4 reps: closed after %d weeks%n", clients, weeks);
    text.of(report).forEach(line -> System.out.println("  " + line));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
