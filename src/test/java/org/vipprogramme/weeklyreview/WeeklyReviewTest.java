package org.vipprogramme.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.register.Register;
import org.vipprogramme.support.MailServer;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Reps;
import org.vipprogramme.support.Tables;
import org.vipprogramme.team.Rep.Dedication;
import org.vipprogramme.team.Team;

@ProgrammeTest
@PassesWhole(WeeklyReviewProcess.KEY)
@Tag("R20")
class WeeklyReviewTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);
  private static final List<String> KEY_PEOPLE = List.of("helen", "sam", "mary", "rita");

  @Autowired MailServer server;
  @Autowired Programme programme;
  @Autowired IdentityService identity;
  @Autowired Register register;
  @Autowired Team team;
  @Autowired Tables tables;

  private final Map<String, String> addresses = new HashMap<>();
  private Reps reps;

  @BeforeEach
  void onAMondayMorning() {
    server.start();
    programme.people();
    reps = new Reps(programme, team);
    identity.createUserQuery().list().forEach(user -> addresses.put(user.getId(), user.getEmail()));
    addresses.keySet().forEach(id -> address(id, null));
    KEY_PEOPLE.forEach(id -> address(id, id + "@example.org"));
    programme.now(at(MONDAY, 10));
  }

  @AfterEach
  void nothingIsLeft() {
    server.stop();
    reps.leave();
    addresses.forEach(this::address);
    programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(WeeklyReviewProcess.KEY)
        .list()
        .forEach(left -> programme.runtime.deleteProcessInstance(left.getId(), "test is over"));
    programme.jdbc.sql("delete from review_decision").update();
    programme.jdbc.sql("delete from review").update();
    programme.jdbc.sql("delete from mail where kind = 'weekly-review'").update();
  }

  @Test
  void theHeadHoldsTheReviewOnTheSameDayAndTheMinutesGoOut() {
    ProcessInstance review = fire();

    assertThat(programme.offeredTo(task(review))).containsExactly("vip-head");
    assertThat(task(review).getDueDate()).isEqualTo("2027-03-01T18:00:00Z");
    assertThat(programme.shown(task(review))).containsEntry("reviewDayText", "2027-03-01");
    hold(review, decided(decision("Sam visits the <b>three</b> oldest", "sam", NEXT_MONDAY)));

    assertThat(programme.ends(review)).containsExactly(WeeklyReviewProcess.MINUTES_SENT_END);
    assertThat(mails())
        .extracting(mail -> mail.get("recipient"))
        .containsExactlyInAnyOrder("helen@example.org", "sam@example.org", "mary@example.org");
    assertThat(mails())
        .allSatisfy(mail -> assertThat(mail.get("sent_at")).isNotNull())
        .allSatisfy(mail -> assertThat(mail).containsEntry("mail_day", Date.valueOf(MONDAY)))
        .extracting(mail -> mail.get("subject"))
        .containsOnly("Weekly review of 2027-03-01");
    assertThat(plainText())
        .startsWith("Minutes by Helen\n\nAll were there")
        .contains("Decided\n- Sam visits the <b>three</b> oldest (Sam, due 2027-03-08)\n")
        .contains("Done since the last review\n- nothing\n")
        .contains("Still open from earlier reviews\n- nothing\n")
        .contains("THE AGENDA\n\n## Decisions still open: none\n");
    assertThat(mails().get(0).get("html").toString())
        .contains("<li>Sam visits the &lt;b&gt;three&lt;/b&gt; oldest (Sam, due 2027-03-08)</li>")
        .contains("<li>nothing</li>");
  }

  @Test
  void theOwnerOfADecisionGetsTheMinutesToo() {
    hold(fire(), decided(decision("Rita calls Acacia", "rita", NEXT_MONDAY)));

    assertThat(mails()).extracting(mail -> mail.get("recipient")).contains("rita@example.org");
  }

  @Test
  void theAgendaHasTheProblemsByAgeByServiceAndOverdue() {
    long old = problem("Ancient Ltd", "Slow\nline", MONDAY.minusDays(20), null);
    long late = problem("Late Ltd", "No line", MONDAY.minusDays(2), MONDAY.minusDays(1));
    long done = problem("Done Ltd", "Was dead", MONDAY.minusDays(3), MONDAY.minusDays(1));
    register.report(done, "Repaired", "sam");
    long confirmed = problem("Happy Ltd", "Nothing", MONDAY.minusDays(9), MONDAY);
    register.confirm(confirmed, "Hugo Happy", "rita");

    String agenda = agenda(fire());

    assertThat(agenda)
        .containsSubsequence(
            "No. %d, 20 days, Ancient Ltd: Slow line (open)\n".formatted(old),
            "No. %d, 3 days, Done Ltd: Was dead (reported, due 2027-02-28)\n".formatted(done),
            "No. %d, 2 days, Late Ltd: No line (open, due 2027-02-28)\n".formatted(late),
            "## Services with open problems",
            "- Slow lines ltd: 3, overdue 1\n",
            "## Overdue repairs",
            "No. %d,".formatted(late))
        .doesNotContain("Happy Ltd");
    assertThat(agenda.substring(agenda.indexOf("## Overdue")))
        .doesNotContain("No. %d,".formatted(old), "No. %d,".formatted(done));
  }

  @Test
  @Tag("R6")
  @Tag("R21")
  void theAgendaHasTheNormsOfLastWeekAndThisOne() {
    String rep = reps.named(Dedication.COMBINED);
    reps.handIn(rep, 4, at(MONDAY.minusDays(3), 12));
    reps.handIn(rep, 1, at(MONDAY, 9));

    assertThat(agenda(fire()))
        .containsSubsequence(
            "## Norms of last week",
            "- Rep %s: 4 of 5, due by now 5, missed\n".formatted(rep),
            "## Norms of this week",
            "- Rep %s: 1 of 5, due by now 0, on track\n".formatted(rep));
  }

  @Test
  @Tag("R23")
  void theAgendaHasTheKeyClientsOfTheNextTwoWeeks() {
    String meets = keyClient("KEY", MONDAY.minusMonths(3).plusDays(1));
    agree(meets, at(MONDAY.plusDays(13), 12));
    String later = keyClient("TOP", MONDAY);
    agree(later, at(MONDAY.plusDays(14), 0));
    String due = keyClient("TOP", MONDAY.minusMonths(1).plusDays(13));
    String notYet = keyClient("TOP", MONDAY.minusMonths(1).plusDays(14));
    String regular = keyClient("REGULAR", MONDAY.minusMonths(5));

    String agenda = agenda(fire());

    assertThat(agenda)
        .containsSubsequence(
            "## Key clients with a meeting agreed",
            "(%s), Rita Ray, 2027-03-14 12:00\n".formatted(meets),
            "## Key clients to contact",
            "(%s), Rita Ray, due 2027-03-14\n".formatted(due),
            "## Key clients on their journey")
        .doesNotContain("(" + later + ")", "(" + notYet + ")", "(" + regular + ")");
    assertThat(agenda.substring(agenda.indexOf("## Key clients to contact")))
        .doesNotContain("(" + meets + ")");
  }

  @Test
  void keyClientsOnTheirJourneyAreNamed() {
    String client = reps.client(reps.named(Dedication.COMBINED));
    set("client", "segment = 'TOP'", client);

    assertThat(agenda(fire()).split("## Key clients on their journey")[1])
        .contains("(" + client + ")");
  }

  @Test
  void aDecisionComesBackOnEveryAgendaUntilItIsDone() {
    hold(
        fire(),
        decided(
            decision("Sam visits Acacia", "sam", MONDAY.plusDays(3)),
            decision("Helen splits the list", "helen", NEXT_MONDAY.plusDays(3))));

    ProcessInstance second = fire(NEXT_MONDAY);
    assertThat(agenda(second))
        .startsWith(
            """
            ## Decisions still open: 2

            - Sam visits Acacia (Sam, due 2027-03-04, overdue)
            - Helen splits the list (Helen, due 2027-03-11)
            """);
    List<Map<String, Object>> rows = openDecisions(second);
    assertThat(rows)
        .extracting(row -> row.get("decisionText"), row -> row.get("decisionOwner"))
        .containsExactly(
            tuple("Sam visits Acacia", "Sam"), tuple("Helen splits the list", "Helen"));
    rows.get(0).put("decisionDone", true);
    rows.get(1).put("decisionNote", "Half of it");
    hold(second, Map.of("openDecisions", rows));
    assertThat(plainText())
        .contains("Done since the last review\n- Sam visits Acacia (Sam, due 2027-03-04)\n")
        .contains("- Helen splits the list (Helen, due 2027-03-11) Half of it\n");

    ProcessInstance third = fire(NEXT_MONDAY.plusWeeks(1));
    assertThat(agenda(third)).contains("Helen splits the list").doesNotContain("Sam visits");
    assertThat(openDecisions(third))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("decisionNote", "Half of it"));
  }

  @Test
  void aRowThatIsNoEarlierDecisionIsRefusedAndTheReviewStaysOpen() {
    hold(fire(), decided(decision("Sam visits Acacia", "sam", NEXT_MONDAY)));
    ProcessInstance second = fire(NEXT_MONDAY);
    List<Map<String, Object>> rows = openDecisions(second);
    rows.get(0).put("decisionNo", 987654321);

    assertThatThrownBy(() -> hold(second, Map.of("openDecisions", rows)))
        .hasMessageContaining("No. 987654321 is no decision of an earlier review.");

    assertThat(task(second)).isNotNull();
    assertThat(count("review where held_at is not null")).isEqualTo(1);
  }

  @Test
  void aDecisionNeedsAnOwnerAmongThePeopleAndADateAhead() {
    ProcessInstance review = fire();

    for (String stranger : List.of("nobody", "eric")) {
      assertThatThrownBy(() -> hold(review, decided(decision("Do it", stranger, NEXT_MONDAY))))
          .hasMessageContaining("Who carries it out?");
    }
    assertThatThrownBy(() -> hold(review, decided(decision("Do it", "sam", MONDAY.minusDays(1)))))
        .hasMessageContaining("Until when?");
    assertThatThrownBy(() -> programme.submit("helen", task(review), Map.of()))
        .hasMessageContaining("Minutes");
    assertThat(count("review_decision")).isZero();
  }

  @Test
  void twoFiringsOnOneDayMakeOneReview() {
    ProcessInstance review = fire();

    ProcessInstance again = fire();

    assertThat(programme.ends(again)).containsExactly(WeeklyReviewProcess.NOTHING_TO_DO_END);
    assertThat(task(review)).isNotNull();
    assertThat(count("review")).isEqualTo(1);
  }

  @Test
  void aReviewNobodyHeldGoesWhenTheNextIsDueAndTheNewAgendaSaysSo() {
    ProcessInstance review = fire();
    assertThat(nextReview(review).getDuedate()).isEqualTo("2027-03-08T10:00:00Z");
    programme.now(at(NEXT_MONDAY, 10));

    programme.jobs.executeJob(nextReview(review).getId());

    assertThat(programme.ends(review)).containsExactly(WeeklyReviewProcess.NOT_HELD_END);
    assertThat(programme.isOver(review)).isTrue();
    ProcessInstance second = fire(NEXT_MONDAY);
    assertThat(agenda(second)).startsWith("## Reviews not held: 1\n\n- 2027-03-01\n");
    hold(second, Map.of());
    assertThat(agenda(fire(NEXT_MONDAY.plusWeeks(1)))).doesNotContain("not held");
  }

  @Test
  void withoutAnyAddressTheMinutesWaitVisiblyAndNothingIsLost() {
    KEY_PEOPLE.forEach(id -> address(id, null));
    ProcessInstance review = fire();

    assertThatThrownBy(() -> hold(review, Map.of())).hasMessageContaining("has an e-mail address");

    assertThat(count("review where held_at is not null")).isEqualTo(1);
    assertThat(programme.isOver(review)).isFalse();
    address("helen", "helen@example.org");
    programme.goOn();
    assertThat(programme.ends(review)).containsExactly(WeeklyReviewProcess.MINUTES_SENT_END);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nothingThatWasSaidReachesTheEngine() {
    hold(
        fire(),
        Map.of(
            "minutesText",
            "Minutes of qxzvkwminutes",
            "newDecisions",
            List.of(decision("Do qxzvkwdecision", "sam", NEXT_MONDAY))));

    assertThat(plainText()).contains("qxzvkwminutes", "qxzvkwdecision");
    assertThat(tables.ofEngineWith("qxzvkwminutes")).isEmpty();
    assertThat(tables.ofEngineWith("qxzvkwdecision")).isEmpty();
  }

  @Test
  void theAgendaStaysShortHoweverMuchThereIs() {
    List<Object> many = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      many.add(decision("Step " + i, "sam", NEXT_MONDAY));
    }
    hold(fire(), Map.of("newDecisions", many));

    assertThat(agenda(fire(NEXT_MONDAY)))
        .startsWith("## Decisions still open: 60\n")
        .contains("- Step 50 (Sam, due 2027-03-08)\n- and 10 more\n")
        .doesNotContain("Step 51");
  }

  private ProcessInstance fire() {
    return programme.fireStart(WeeklyReviewProcess.KEY);
  }

  private ProcessInstance fire(LocalDate day) {
    programme.now(at(day, 10));
    return fire();
  }

  private Task task(ProcessInstance review) {
    return programme.tasks.createTaskQuery().processInstanceId(review.getId()).singleResult();
  }

  private Job nextReview(ProcessInstance review) {
    return programme
        .jobs
        .createJobQuery()
        .processInstanceId(review.getId())
        .activityId(WeeklyReviewProcess.NEXT_REVIEW_DEADLINE)
        .singleResult();
  }

  private void hold(ProcessInstance review, Map<String, Object> answers) {
    Map<String, Object> all = new HashMap<>(Map.of("minutesText", "All were there"));
    all.putAll(answers);
    programme.submit("helen", task(review), all);
  }

  @SafeVarargs
  private static Map<String, Object> decided(Map<String, Object>... rows) {
    return Map.of("newDecisions", List.of(rows));
  }

  private static Map<String, Object> decision(String text, String owner, LocalDate due) {
    return Map.of("newText", text, "newOwner", owner, "newDue", due.toString());
  }

  private String agenda(ProcessInstance review) {
    return (String) programme.shown(task(review)).get("agendaText");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> openDecisions(ProcessInstance review) {
    SpinJsonNode rows = (SpinJsonNode) programme.shown(task(review)).get("openDecisions");
    return rows.mapTo(List.class);
  }

  /** The latest mails, of all recipients. */
  private List<Map<String, Object>> mails() {
    return programme
        .jdbc
        .sql(
            """
            select * from mail where kind = 'weekly-review' and mail_day =
              (select max(mail_day) from mail where kind = 'weekly-review') order by id
            """)
        .query()
        .listOfRows();
  }

  private String plainText() {
    return mails().get(0).get("plain_text").toString();
  }

  private long count(String table) {
    return programme.jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private long problem(String name, String text, LocalDate opened, LocalDate due) {
    String client = programme.client(name, "rita");
    set("client", "service = 'Slow lines ltd'", client);
    long no = register.enter(client, programme.questionnaire(client).id(), "serious", text, "{}");
    set("register_entry", "opened_at = '%s'".formatted(at(opened, 9)), client);
    if (due != null) {
      set("register_entry", "fix_due_at = '%s'".formatted(at(due, 9)), client);
    }
    return no;
  }

  private String keyClient(String segment, LocalDate lastContact) {
    String client = programme.client("Key client", "rita");
    set("client", "segment = '%s'".formatted(segment), client);
    set("client", "last_contact_at = '%s'".formatted(at(lastContact, 12)), client);
    return client;
  }

  private void agree(String client, Instant moment) {
    programme
        .jdbc
        .sql(
            """
            insert into relationship_contact (client_no, rep_id, state, agreed_for, created_at)
            values (?, 'rita', 'AGREED', ?, ?)
            """)
        .params(client, Timestamp.from(moment), Timestamp.from(at(MONDAY, 9)))
        .update();
  }

  private void set(String table, String what, String clientNo) {
    programme
        .jdbc
        .sql("update %s set %s where client_no = ?".formatted(table, what))
        .param(clientNo)
        .update();
  }

  private void address(String userId, String address) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
