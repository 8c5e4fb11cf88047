package org.vipprogramme.clientleft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.client.TimelineEvent;
import org.vipprogramme.register.Register;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.relationship.RelationshipContact;
import org.vipprogramme.relationship.RelationshipContacts;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.support.Tables;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

@ProgrammeTest
@PassesWhole(ClientLeftProcess.KEY)
@Tag("R27")
class ClientLeftTest {

  private static final List<String> JOURNEY =
      List.of(
          "UserTask_RecordCall",
          "UserTask_PrepareMeeting",
          "UserTask_OpenMeeting",
          "UserTask_RecordQuality",
          "UserTask_RecordProblem",
          "UserTask_PlanRepair",
          "UserTask_DoRepair",
          "UserTask_ReportRepair",
          "UserTask_AskClient");

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired Register register;
  @Autowired RelationshipContacts contacts;
  @Autowired Timeline timeline;
  @Autowired Team team;
  @Autowired Tables tables;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UserTask_RecordCall",
        "UserTask_OpenMeeting",
        "UserTask_RecordProblem",
        "UserTask_PlanRepair",
        "UserTask_DoRepair",
        "UserTask_AskClient"
      })
  void whereverTheJourneyStandsItEndsAndAllThatIsKnownStays(String where) {
    String client = programme.client("Nickel Works", "rita");
    programme.begin("client-journey", client);
    goUpTo(where, client);

    say(client, "left");

    assertThat(clients.get(client).state()).isEqualTo(Client.State.LEFT);
    assertThat(programme.open(client)).isEmpty();
    assertThat(live(client)).isZero();
    assertThat(outcomes(client)).containsExactly("left");
    assertThat(told(client))
        .anyMatch(text -> text.startsWith("The client left on 2026-03-02. Sold qxzvkwreason"))
        .contains("Journey ended: left.");
    assertThat(register.open(client)).isEmpty();
    assertThat(tables.ofEngineWith("qxzvkwreason")).isEmpty();
  }

  @Test
  @Tag("R14")
  void anOpenRegisterEntryIsWithdrawnAndNotConfirmed() {
    String client = programme.client("Niobium Works", "rita");
    programme.begin("client-journey", client);
    goUpTo("UserTask_DoRepair", client);

    say(client, "left");

    assertThat(register.of(client))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.state()).isEqualTo(RegisterEntry.State.WITHDRAWN);
              assertThat(entry.confirmedAt()).isNull();
              assertThat(register.log(entry.registerNo()))
                  .last()
                  .satisfies(
                      line -> assertThat(line.entry()).isEqualTo("Withdrawn. The client left."))
                  .satisfies(line -> assertThat(line.byUser()).isEqualTo("helen"));
            });
  }

  @Test
  @Tag("R17")
  void aLeadTheClientGaveGoesOn() {
    String client = programme.client("Neon Works", "rita");
    programme.begin("client-journey", client);
    goUpTo("UserTask_RecordQuality", client);
    submit(client, "UserTask_RecordQuality", Answers.goodInternet());
    submit(client, "UserTask_OfferVolume", Answers.volume());
    submit(client, "UserTask_OfferNew", Answers.newOffers());
    submit(client, "UserTask_AskReferrals", Answers.twoReferrals());

    say(client, "left");

    assertThat(programme.open(client))
        .containsExactly("UserTask_WorkReferral", "UserTask_WorkReferral");
  }

  @Test
  @Tag("R24")
  void aRelationshipContactIsDropped() {
    String client = programme.client("Nacre Works", "rita");
    long contact = contacts.open(client, "rita").orElseThrow();
    programme.begin("relationship-contact", client, Map.of("relationshipContactId", contact));

    say(client, "left");

    assertThat(programme.open(client)).isEmpty();
    assertThat(contacts.get(contact).state()).isEqualTo(RelationshipContact.State.DROPPED);
  }

  @Test
  void aClientWhoLeftHasNoJourneyUntilTheyAreBack() {
    String client = programme.client("Nectar Works", "rita");
    say(client, "left");
    assertThatThrownBy(() -> programme.begin("client-journey", client))
        .hasMessageContaining("Client " + client + " has left.");

    say(client, "back");

    assertThat(clients.get(client)).extracting(Client::state).isEqualTo(Client.State.ACTIVE);
    assertThat(clients.get(client)).extracting(Client::repId).isEqualTo("rita");
    programme.begin("client-journey", client);
    assertThat(programme.open(client)).containsExactly("UserTask_RecordCall");
  }

  @Test
  void aClientWhoIsBackFindsARepWhenTheirsIsGone() {
    programme.rep("nobodynow", "Nobody Now");
    String client = programme.client("Nettle Works", "nobodynow");
    say(client, "left");
    team.put(new Rep("nobodynow", "Nobody Now", Rep.Dedication.DEDICATED, false));

    say(client, "back");
    programme.runtime.startProcessInstanceByKey("client-journey", client);

    assertThat(clients.get(client).repId()).isNotNull().isNotEqualTo("nobodynow");
  }

  @Test
  void whatCannotBeIsRefusedAndTheTaskStaysOpen() {
    String client = programme.client("Nougat Works", "rita");
    String duplicate = programme.client("Nougat Works Inc", "rita");
    programme
        .jdbc
        .sql("update client set state = 'DUPLICATE', same_as = ? where client_no = ?")
        .params(client, duplicate)
        .update();

    refused(answers("no-such", "left"), "There is no client no-such.");
    refused(answers(duplicate, "left"), "Client " + duplicate + " lives on as " + client + ".");
    refused(answers(client, "back"), "Client " + client + " has not left.");
    refused(
        Answers.with(answers(client, "left"), "standsSince", "2199-01-01"),
        "please give today or an earlier day");
    say(client, "left");
    refused(answers(client, "left"), "Client " + client + " has left.");
  }

  private void refused(Map<String, Object> answers, String why) {
    Task task = programme.start("helen", ClientLeftProcess.KEY);
    assertThatThrownBy(() -> programme.submit("helen", task, answers)).hasMessageContaining(why);
    assertThat(programme.tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  private void say(String client, String standing) {
    Task task = programme.start("helen", ClientLeftProcess.KEY);
    programme.submit("helen", task, answers(client, standing));
  }

  private static Map<String, Object> answers(String client, String standing) {
    return Map.of(
        "whichClient",
        client,
        "clientStanding",
        standing,
        "standsSince",
        "2026-03-02",
        "standingReason",
        "Sold qxzvkwreason");
  }

  /** Goes through a journey with a problem until this task is open. */
  private void goUpTo(String where, String client) {
    for (String task : JOURNEY.subList(0, JOURNEY.indexOf(where))) {
      switch (task) {
        case "UserTask_RecordCall" -> submit(client, task, Answers.agreed());
        case "UserTask_PrepareMeeting" -> submit(client, task, Answers.meetingNow());
        case "UserTask_OpenMeeting" -> submit(client, task, Answers.opening());
        case "UserTask_RecordQuality" -> submit(client, task, Answers.slowInternet());
        case "UserTask_RecordProblem" -> submit(client, task, Answers.problem());
        case "UserTask_PlanRepair" -> programme.submit("sam", client, task, Answers.plan());
        case "UserTask_DoRepair" -> programme.submit("eric", client, task, Answers.workDone());
        default -> programme.submit("sam", client, task, Answers.reported());
      }
    }
    assertThat(programme.open(client)).containsExactly(where);
  }

  private void submit(String client, String task, Map<String, Object> answers) {
    programme.submit("rita", client, task, answers);
  }

  private long live(String client) {
    return programme
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(client)
        .count();
  }

  private List<String> outcomes(String client) {
    return programme
        .jdbc
        .sql("select outcome from journey where client_no = ?")
        .param(client)
        .query(String.class)
        .list();
  }

  private List<String> told(String client) {
    return timeline.of(client).stream().map(TimelineEvent::text).toList();
  }
}
