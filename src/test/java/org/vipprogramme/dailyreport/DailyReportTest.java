package org.vipprogramme.dailyreport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
import org.vipprogramme.support.Tables;

/** The week of the tests is that of Tuesday, 4 March 2031, without holidays; the zone is UTC. */
@ProgrammeTest
@PassesWhole(DailyReportProcess.KEY)
@Tag("R19")
class DailyReportTest {

  private static final Instant TUESDAY_MORNING = Instant.parse("2031-03-04T09:00:00Z");
  private static final Instant TUESDAY_EVENING = Instant.parse("2031-03-04T18:00:00Z");
  private static final List<String> ALL_THREE =
      List.of("helen@report.example", "mary@report.example", "sam@report.example");

  @Autowired Programme programme;
  @Autowired MailServer mailServer;
  @Autowired Register register;
  @Autowired IdentityService identity;
  @Autowired HistoryService history;
  @Autowired Tables tables;

  @BeforeEach
  void peopleHaveAddressesAndNothingIsOpen() {
    programme.people();
    Stream.of("helen", "mary", "sam").forEach(user -> address(user, user + "@report.example"));
    programme.jdbc.sql("delete from daily_report").update();
    programme.jdbc.sql("delete from mail where kind = 'daily-report'").update();
    othersWereLongAgo();
    programme.now(TUESDAY_MORNING);
    mailServer.start();
  }

  /** What other tests did, so that a report tells of one test only. */
  private void othersWereLongAgo() {
    programme.jdbc.sql("update work_log set at = timestamp '2020-01-01 00:00:00'").update();
    programme
        .jdbc
        .sql(
            "update register_entry set opened_at = timestamp '2020-01-01 00:00:00',"
                + " reported_at = null, confirmed_at = null, state = 'WITHDRAWN'")
        .update();
  }

  @AfterEach
  void nothingIsLeftRunning() {
    mailServer.stop();
    running()
        .forEach(
            report -> programme.runtime.deleteProcessInstance(report.getId(), "end of the test"));
    Stream.of("helen", "mary", "sam").forEach(user -> address(user, null));
  }

  @Test
  void theReportGoesToBothHeadsAndManagementInHtmlAndPlainText() throws Exception {
    report(TUESDAY_EVENING);

    assertThat(mailServer.receivers()).isEqualTo(ALL_THREE);
    MimeMessage mail = mailServer.received().get(0);
    assertThat(mail.getSubject())
        .isEqualTo("Daily report 2031-03-04: 0 restored, 0 open, 0 overdue");
    assertThat(mail.getFrom())
        .extracting(Object::toString)
        .containsExactly("vip-programme@localhost");
    assertThat(mail.getSentDate()).isEqualTo(TUESDAY_EVENING);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).matches("<daily-report-2031-03-04-\\d+@localhost>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
  }

  @Test
  void aDayWithoutWorkIsReportedAsNothingToday() throws Exception {
    report(TUESDAY_EVENING);

    assertThat(plainText())
        .contains("Nothing today:", "Still open:                        0")
        .contains("None: every client has confirmed that all is well.")
        .doesNotContain("WORK DONE", "OVERDUE\n");
    assertThat(html()).contains("Nothing today:").doesNotContain("Work done");
  }

  @Test
  void theReportTellsWhatWasDoneWhatIsRestoredAndWhatIsOpen() throws Exception {
    programme.now(TUESDAY_MORNING.minus(Duration.ofDays(12)));
    long old = problem("Old Oak");
    register.plan(old, "eric", "Replace the port", TUESDAY_MORNING.minusSeconds(60), "sam");
    long asked = problem("Asked Ash");
    long restored = problem("Restored Rowan");
    register.report(restored, "Reported as done: measured", "sam");
    programme.now(TUESDAY_MORNING);
    long fresh = problem("Fresh Fir");
    register.log(asked, "work", "Port replaced (1 h)", "eric");
    register.report(asked, "Reported as done: fine for an hour", "sam");
    register.confirm(restored, "Anna Arson", "rita");

    report(TUESDAY_EVENING);

    assertThat(mailServer.received().get(0).getSubject())
        .isEqualTo("Daily report 2031-03-04: 1 restored, 3 open, 1 overdue");
    String text = plainText();
    assertThat(text)
        .contains("From 2031-03-04 00:00 to 2031-03-04 17:59, times of UTC.")
        .contains("Problems entered:                  1", "Repairs worked on:                 2")
        .doesNotContain("Nothing today");
    assertThat(part(text, "WORK DONE"))
        .contains("No. " + asked + " Asked Ash (Rita Ray)")
        .contains("- 2031-03-04 09:00 work by eric: Port replaced (1 h)")
        .contains("- 2031-03-04 09:00 report by sam: Reported as done: fine for an hour")
        .contains("client by Rita Ray: Confirmed by Anna Arson.")
        .doesNotContain("Old Oak", "Fresh Fir");
    assertThat(part(text, "REPORTED AS RESTORED"))
        .contains("No. " + asked + " Asked Ash (Rita Ray), round 1, reported 2031-03-04 09:00")
        .doesNotContain("Restored Rowan");
    assertThat(part(text, "RESTORED: CONFIRMED"))
        .contains("No. " + restored + " Restored Rowan (Rita Ray), rounds: 1, confirmed")
        .contains("by Anna Arson");
    assertThat(part(text, "OVERDUE"))
        .contains("Old Oak (Rita Ray), was due 2031-03-04 08:59, next eric: repair and report");
    assertThat(part(text, "STILL OPEN").lines().filter(line -> line.startsWith("-")))
        .containsExactly(
            "- No. %d Old Oak (Rita Ray), open for 12 days, round 1, due 2031-03-04 08:59, next eric: repair and report"
                .formatted(old),
            "- No. %d Asked Ash (Rita Ray), open for 12 days, round 1, next Rita Ray: ask the client"
                .formatted(asked),
            "- No. %d Fresh Fir (Rita Ray), open for 0 days, round 1, due 2031-03-05 12:00, next head of service: plan the repair"
                .formatted(fresh));
    assertThat(html())
        .contains("Old Oak", "Asked Ash", "Restored Rowan", "Fresh Fir")
        .contains(
            "Port replaced (1 h)", "Anna Arson", "2031-03-05 12:00", "eric: repair and report");
  }

  @Test
  void whatPeopleTypedIsShownAndNeverRunsInTheMailProgram() throws Exception {
    long entry = problem("<b>Ash & Söhne</b> Ясень");
    register.log(entry, "work", "<img src=x onerror=alert(1)> [(${1+1})]", "eric");

    report(TUESDAY_EVENING);

    assertThat(html())
        .contains("&lt;b&gt;Ash &amp; Söhne&lt;/b&gt; Ясень", "&lt;img src=x onerror=alert(1)&gt;")
        .contains("[(${1+1})]")
        .doesNotContain("<img", "<b>Ash");
    assertThat(plainText()).contains("<b>Ash & Söhne</b> Ясень");
  }

  @Test
  void aLongDayIsCutAndSaysByHowMuch() throws Exception {
    long entry = problem("Long Larch");
    for (int line = 0; line < 203; line++) {
      register.log(entry, "work", "Line " + line + " " + "x".repeat(400), "eric");
    }
    report(TUESDAY_EVENING);

    assertThat(part(plainText(), "WORK DONE")).contains("Line 199 ", "xxx…", "and 3 more");
    assertThat(html()).contains("Line 199 ").doesNotContain("Line 200 ", "x".repeat(301));
  }

  @Test
  void eachReportGoesOnWhereTheLastOneEnded() throws Exception {
    long entry = problem("Evening Elm");
    report(TUESDAY_EVENING);
    programme.now(TUESDAY_EVENING.plusSeconds(3600));
    register.log(entry, "work", "Done late on Tuesday", "eric");
    mailServer.stop();
    mailServer.start();
    report(TUESDAY_EVENING.plus(Duration.ofDays(1)));

    assertThat(plainText())
        .contains("From 2031-03-04 17:59 to 2031-03-05 17:59", "Done late on Tuesday");
  }

  @Test
  void firedTwiceOnADayTheReportIsSentOnce() {
    report(TUESDAY_EVENING);
    String second = report(TUESDAY_EVENING.plusSeconds(60));

    assertThat(end(second)).isEqualTo(DailyReportProcess.REPORTED_BEFORE_END);
    assertThat(mailServer.receivers()).isEqualTo(ALL_THREE);
  }

  @Test
  void twoNodesAtTheSameMomentWriteAndSendOneReport() throws Exception {
    String one = fired(TUESDAY_EVENING);
    String other = fired(TUESDAY_EVENING);

    runAtOnce(List.of(one, other));
    // The job that came second is tried again, as the job executor does.
    List.of(one, other).forEach(this::run);

    assertThat(Stream.of(one, other).map(this::end))
        .containsExactlyInAnyOrder(
            DailyReportProcess.REPORT_SENT_END, DailyReportProcess.REPORTED_BEFORE_END);
    assertThat(mailServer.receivers()).isEqualTo(ALL_THREE);
  }

  @Test
  void aDeadMailServerIsBridgedThenAnIncidentThenNothingIsLostNorSentTwice() {
    mailServer.stop();
    String report = fired(TUESDAY_EVENING);
    run(report);
    Job send = job(report);
    assertThat(send.getRetries()).isEqualTo(11);
    assertThat(send.getDuedate()).isEqualTo(TUESDAY_EVENING.plus(Duration.ofMinutes(6)));
    for (int failure = 2; failure <= 12; failure++) {
      assertThat(incidents(report)).isEmpty();
      run(report);
    }

    assertThat(job(report).getRetries()).isZero();
    assertThat(incidents(report))
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident.getActivityId()).isEqualTo(DailyReportProcess.SEND_REPORT))
        .satisfies(
            incident ->
                assertThat(incident.getIncidentMessage())
                    .contains("3 of the mails 'daily-report' of 2031-03-04 could not be sent"));
    assertThat(tables.ofEngineWith("report.example"))
        .as("addresses in the engine")
        .containsExactly("act_id_user");

    mailServer.start();
    programme.jobs.setJobRetries(send.getId(), 1);
    run(report);

    assertThat(end(report)).isEqualTo(DailyReportProcess.REPORT_SENT_END);
    assertThat(incidents(report)).isEmpty();
    assertThat(mailServer.receivers()).isEqualTo(ALL_THREE);
  }

  @Test
  void oneRefusedAddressKeepsTheReportFromNobodyElse() {
    mailServer.refuse("mary@report.example");
    String report = fired(TUESDAY_EVENING);
    run(report);
    assertThat(mailServer.receivers())
        .containsExactly("helen@report.example", "sam@report.example");
    assertThat(job(report).getExceptionMessage()).contains("1 of the mails");

    mailServer.stop();
    mailServer.start();
    run(report);

    assertThat(mailServer.receivers()).as("only the rest").containsExactly("mary@report.example");
    assertThat(end(report)).isEqualTo(DailyReportProcess.REPORT_SENT_END);
  }

  @Test
  void anAddressThatIsNoneKeepsTheReportFromNobodyElse() {
    address("mary", "mary at home");
    String report = fired(TUESDAY_EVENING);
    run(report);

    assertThat(mailServer.receivers())
        .containsExactly("helen@report.example", "sam@report.example");
    assertThat(job(report).getExceptionMessage()).contains("1 of the mails");
    assertThat(tables.ofEngineWith("mary at home")).containsExactly("act_id_user");
  }

  @Test
  void nobodyToWriteToIsAnIncidentNotSilence() {
    Stream.of("helen", "mary", "sam").forEach(user -> address(user, null));
    String report = fired(TUESDAY_EVENING);
    for (int failure = 1; failure <= 3; failure++) {
      run(report);
    }
    assertThat(incidents(report))
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident.getIncidentMessage())
                    .contains(
                        "Nobody in vip-head, service-head, management has an e-mail address"));

    address("sam", "sam@report.example");
    programme.jobs.setJobRetries(job(report).getId(), 1);
    run(report);

    assertThat(mailServer.receivers()).containsExactly("sam@report.example");
  }

  @Test
  void aReportWrittenAfterMidnightIsStillThatOfItsDay() throws Exception {
    String tuesday = fired(TUESDAY_EVENING);
    programme.now(Instant.parse("2031-03-05T00:20:00Z"));
    run(tuesday);
    assertThat(mailServer.received().get(0).getSubject()).startsWith("Daily report 2031-03-04");

    report(TUESDAY_EVENING.plus(Duration.ofDays(1)));
    assertThat(mailServer.receivers()).as("Wednesday has its own").hasSize(6);
  }

  @Test
  void theTimerIsDueEveryWorkingEveningAndStandsStillOnTheWeekend() {
    programme.now(TUESDAY_EVENING);
    fireTimer();
    assertThat(startTimer().getDuedate()).isEqualTo("2031-03-05T18:00:00Z");

    programme.now(Instant.parse("2031-03-07T18:00:00Z"));
    fireTimer();
    assertThat(startTimer().getDuedate()).as("after Friday").isEqualTo("2031-03-10T18:00:00Z");

    programme.now(Instant.parse("2031-12-31T18:00:00Z"));
    fireTimer();
    assertThat(startTimer().getDuedate()).as("next year").isEqualTo("2032-01-02T18:00:00Z");

    programme.now(Instant.parse("2032-02-27T18:00:00Z"));
    fireTimer();
    assertThat(startTimer().getDuedate()).as("after the weekend").isEqualTo("2032-03-01T18:00:00Z");

    programme.now(Instant.parse("2028-02-28T18:00:00Z"));
    fireTimer();
    assertThat(startTimer().getDuedate()).as("leap day").isEqualTo("2028-02-29T18:00:00Z");
  }

  @Test
  void afterALongDowntimeThereIsOneReportOfTheWholeTime() throws Exception {
    report(TUESDAY_EVENING);
    programme.now(TUESDAY_EVENING.plus(Duration.ofHours(15)));
    long entry = problem("Waiting Willow");
    register.log(entry, "work", "Done before the server went down", "eric");
    mailServer.stop();
    mailServer.start();

    report(Instant.parse("2031-03-17T08:00:00Z"));

    assertThat(startTimer().getDuedate()).isEqualTo("2031-03-17T18:00:00Z");
    assertThat(mailServer.receivers()).isEqualTo(ALL_THREE);
    assertThat(plainText())
        .contains("From 2031-03-04 17:59 to 2031-03-17 07:59")
        .contains("Done before the server went down");
  }

  @Test
  void firedLateOnADayOffNothingIsSentAndMondayTellsOfFriday() throws Exception {
    programme.now(Instant.parse("2031-03-07T17:00:00Z"));
    long entry = problem("Friday Fern");
    String saturday = report(Instant.parse("2031-03-08T10:00:00Z"));

    assertThat(end(saturday)).isEqualTo(DailyReportProcess.DAY_OFF_END);
    assertThat(mailServer.received()).isEmpty();
    assertThat(startTimer().getDuedate()).isEqualTo("2031-03-10T18:00:00Z");

    register.log(entry, "work", "Done on Saturday", "eric");
    report(Instant.parse("2031-03-10T18:00:00Z"));
    assertThat(plainText()).contains("Friday Fern");
  }

  /** Lets the timer fire at this moment and everything behind it run. */
  private String report(Instant moment) {
    String report = fired(moment);
    run(report);
    return report;
  }

  private String fired(Instant moment) {
    programme.now(moment);
    return fireTimer();
  }

  private String fireTimer() {
    Set<String> before = ids();
    programme.jobs.executeJob(startTimer().getId());
    Set<String> fired = ids();
    fired.removeAll(before);
    assertThat(fired).hasSize(1);
    return fired.iterator().next();
  }

  private Set<String> ids() {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(DailyReportProcess.KEY)
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .collect(Collectors.toSet());
  }

  /** As the job executor does: a failure is kept with the job, which waits for the next try. */
  private void run(String report) {
    for (Job next = job(report); next != null; next = job(report)) {
      try {
        programme.jobs.executeJob(next.getId());
      } catch (RuntimeException failed) {
        return;
      }
    }
  }

  private void runAtOnce(List<String> reports) throws Exception {
    CyclicBarrier start = new CyclicBarrier(reports.size());
    ExecutorService nodes = Executors.newFixedThreadPool(reports.size());
    List<Future<Void>> done = new ArrayList<>();
    for (String report : reports) {
      done.add(
          nodes.submit(
              () -> {
                start.await();
                run(report);
                return null;
              }));
    }
    for (Future<Void> node : done) {
      node.get(30, TimeUnit.SECONDS);
    }
    nodes.shutdown();
  }

  /** Where it has ended; null while it runs. */
  private String end(String report) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(report).list().stream()
        .filter(step -> step.getActivityType().endsWith("EndEvent"))
        .map(HistoricActivityInstance::getActivityId)
        .findFirst()
        .orElse(null);
  }

  private long problem(String clientName) {
    String client = programme.client(clientName, "rita");
    long no =
        register.enter(
            client, programme.questionnaire(client).id(), "serious", "The line is slow", "{}");
    Instant now = ClockUtil.getCurrentTime().toInstant();
    register.dueBy(no, now.plus(Duration.ofHours(27)), now.plus(Duration.ofHours(72)));
    return no;
  }

  /** From this heading to the next one. */
  private static String part(String text, String heading) {
    String rest = text.substring(text.indexOf("\n" + heading) + 1);
    return rest.split("\n(?=[A-Z]{4})", 2)[0];
  }

  private Job startTimer() {
    return programme
        .jobs
        .createJobQuery()
        .timers()
        .processDefinitionKey(DailyReportProcess.KEY)
        .activityId(DailyReportProcess.EVENING_START)
        .singleResult();
  }

  private List<ProcessInstance> running() {
    return programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(DailyReportProcess.KEY)
        .list();
  }

  private Job job(String report) {
    return programme.jobs.createJobQuery().processInstanceId(report).singleResult();
  }

  private List<Incident> incidents(String report) {
    return programme.runtime.createIncidentQuery().processInstanceId(report).list();
  }

  private void address(String user, String email) {
    var person = identity.createUserQuery().userId(user).singleResult();
    person.setEmail(email);
    identity.saveUser(person);
  }

  private String plainText() throws Exception {
    return body(0).replace("\r\n", "\n");
  }

  private String html() throws Exception {
    return body(1);
  }

  private String body(int part) throws Exception {
    MimeMultipart parts = (MimeMultipart) mailServer.received().get(0).getContent();
    return (String) parts.getBodyPart(part).getContent();
  }
}
