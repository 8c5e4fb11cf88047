package org.vipprogramme.dailyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vipprogramme.dailyreport.DailyReportProcess.SEND_REPORT;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
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

@ProgrammeTest
@PassesWhole(DailyReportProcess.KEY)
@Tag("R19")
class DailyReportTest {

  private static final Instant TUESDAY_EVENING = Instant.parse("2027-03-02T18:00:00Z");
  private static final List<String> READERS = List.of("helen", "sam", "mary");

  @Autowired Programme programme;
  @Autowired Register register;
  @Autowired IdentityService identity;
  @Autowired MailServer server;
  @Autowired Tables tables;

  @BeforeEach
  void readersWithAddresses() {
    programme.people();
    READERS.forEach(id -> address(id, id + "@firm.example"));
    programme.jdbc.sql("delete from daily_report").update();
    programme.jdbc.sql("delete from mail").update();
    programme.now(TUESDAY_EVENING.minus(Duration.ofHours(3)));
    server.start();
  }

  @AfterEach
  void noReaders() {
    server.stop();
    READERS.forEach(id -> address(id, null));
    programme
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(DailyReportProcess.KEY)
        .list()
        .forEach(report -> programme.runtime.deleteProcessInstance(report.getId(), "test over"));
  }

  @Test
  void itTellsTheWorkOfTheDayAndWhoseQualityIsRestored() throws Exception {
    String client = programme.client("Report <b>Ltd</b> & Söhne", "rita");
    long open = problem(client);
    register.plan(open, "eric", "New port", TUESDAY_EVENING.minusSeconds(60), "sam");
    register.log(open, "work", "Cable <i>replaced</i>", "eric");
    long restored = problem(client);
    register.report(restored, "All fine", "sam");
    register.confirm(restored, "Olga Orlova", "rita");

    fire(TUESDAY_EVENING);

    assertThat(server.arrived()).hasSize(3);
    MimeMessage mail = server.arrived().get(0);
    assertThat(mail.getSubject()).startsWith("Daily report of 2027-03-02: 1 restored");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo(TUESDAY_EVENING);
    String text = part(mail, 0);
    assertThat(text)
        .contains("no. %d Report <b>Ltd</b> & Söhne (Rita Ray): work: Cable".formatted(open))
        .contains("no. %d Report".formatted(restored))
        .contains("confirmed by Olga Orlova")
        .contains("open for 0 days, round 1: repair is planned with eric")
        .contains("repair was due 2027-03-02 17:59")
        .doesNotContain("Nothing today");
    String html = part(mail, 1);
    assertThat(html)
        .contains("Report &lt;b&gt;Ltd&lt;/b&gt; &amp; Söhne")
        .contains("Cable &lt;i&gt;replaced&lt;/i&gt;")
        .doesNotContain("<i>replaced");
  }

  @Test
  void itIsSentAlsoWhenNothingHappened() throws Exception {
    fire(TUESDAY_EVENING);
    assertThat(part(server.arrived().get(0), 0)).contains("Nothing today.");
    assertThat(part(server.arrived().get(0), 1)).contains("Nothing today.");
  }

  @Test
  void itIsSentOnceADayHoweverOftenTheTimerFires() {
    fire(TUESDAY_EVENING);
    ProcessInstance again = fire(TUESDAY_EVENING.plusSeconds(30));
    assertThat(programme.ends(again)).containsExactly(DailyReportProcess.TOLD_ALREADY_END);
    assertThat(server.arrived()).hasSize(3);
  }

  @Test
  void itBeginsWhereTheLastOneEndedSoThatNothingIsLostOverDaysOff() throws Exception {
    fire(TUESDAY_EVENING);
    programme.later(Duration.ofHours(2));
    long late = problem(programme.client("Late Evening", "rita"));
    register.log(late, "work", "Done at eight", "eric");
    server.start();

    fire(TUESDAY_EVENING.plus(Duration.ofDays(3)));

    assertThat(part(server.arrived().get(0), 0))
        .contains("what happened since 2027-03-02 18:00")
        .contains("Done at eight");
  }

  @Test
  void aMailServerThatIsDownIsTriedForAnHourAndThenSeenInCockpitAndNothingIsLostOrSentTwice()
      throws Exception {
    server.stop();
    ProcessInstance report = fire(TUESDAY_EVENING);
    int tries = 0;
    while (sending(report).getRetries() > 0) {
      Job job = sending(report);
      programme.now(job.getDuedate().toInstant());
      assertThatThrownBy(() -> programme.jobs.executeJob(job.getId()));
      tries++;
    }
    assertThat(tries).isGreaterThanOrEqualTo(9);
    assertThat(Duration.between(TUESDAY_EVENING, now()))
        .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(70));
    Incident incident =
        programme
            .runtime
            .createIncidentQuery()
            .processInstanceId(report.getId())
            .activityId(SEND_REPORT)
            .singleResult();
    assertThat(incident.getIncidentMessage())
        .contains("3 of the mails 'daily-report' of 2027-03-02 could not be sent");
    assertThat(tables.ofEngineWith("sam@firm.example")).containsOnly("act_id_user");

    server.start();
    programme.jobs.setJobRetries(sending(report).getId(), 1);
    programme.jobs.executeJob(sending(report).getId());

    assertThat(programme.isOver(report)).isTrue();
    assertThat(server.arrived()).hasSize(3);
  }

  @Test
  void whoseMailWasTakenIsNotWrittenToAgainWhenAnotherIsTried() throws Exception {
    address("sam", "not an address");
    ProcessInstance report = fire(TUESDAY_EVENING);
    assertThat(server.arrived()).hasSize(2);
    programme
        .jdbc
        .sql("update mail set recipient = 'sam@firm.example' where sent_at is null")
        .update();

    programme.jobs.executeJob(sending(report).getId());

    assertThat(server.arrived()).hasSize(3);
    assertThat(server.arrivedFor("sam@firm.example")).hasSize(1);
  }

  @Test
  void aReportThatNobodyWouldGetIsAnIncidentAndNotSilence() {
    READERS.forEach(id -> address(id, null));
    programme.now(TUESDAY_EVENING);
    ProcessInstance report = programme.runtime.startProcessInstanceByKey(DailyReportProcess.KEY);
    assertThatThrownBy(() -> programme.jobs.executeJob(job(report).getId()))
        .hasMessageContaining("has an e-mail address, and vip.mail.also-to names none");
  }

  /** The timer fires at this moment, on whichever node; every step that can be done is done. */
  private ProcessInstance fire(Instant moment) {
    programme.now(moment);
    ProcessInstance report = programme.runtime.startProcessInstanceByKey(DailyReportProcess.KEY);
    programme.jobs.executeJob(job(report).getId());
    Job send = job(report);
    if (send != null) {
      try {
        programme.jobs.executeJob(send.getId());
      } catch (RuntimeException refused) {
        assertThat(refused).hasMessageContaining("could not be sent");
      }
    }
    return report;
  }

  private Job sending(ProcessInstance report) {
    return job(report);
  }

  private Job job(ProcessInstance report) {
    return programme.jobs.createJobQuery().processInstanceId(report.getId()).singleResult();
  }

  private long problem(String client) {
    return register.enter(
        client, programme.questionnaire(client).id(), "serious", "Slow line", "{}");
  }

  private void address(String userId, String address) {
    var user = identity.createUserQuery().userId(userId).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  private static Instant now() {
    return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant();
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
  }
}
