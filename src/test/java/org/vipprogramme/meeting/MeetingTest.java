package org.vipprogramme.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.client.Clients;
import org.vipprogramme.client.Contact;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.questionnaire.SectionAnswers;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.PassesWhole;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
@PassesWhole(MeetingProcess.KEY)
class MeetingTest {

  @Autowired Programme programme;
  @Autowired Clients clients;
  @Autowired Timeline timeline;

  private final Date meetingAt =
      Date.from(Instant.now().plus(48, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));

  @Test
  @Tag("R9")
  void aMeetingThatStandsAsAgreedIsHeldOnItsDay() {
    String client = programme.client("Agate Ltd", "rita");
    ProcessInstance meeting = begin(client);
    assertThat(programme.task(client, "UserTask_PrepareMeeting").getDueDate()).isEqualTo(meetingAt);

    prepare(client, Map.of("meetingPlan", "as-agreed"));
    assertThat(programme.open(client)).isEmpty();
    assertThat(programme.timer(client, "IntermediateEvent_MeetingDay").getDuedate())
        .isEqualTo(meetingAt);
    programme.fireTimer(client, "IntermediateEvent_MeetingDay");
    open(client, Answers.opening());

    assertThat(programme.ends(meeting)).containsExactly("EndEvent_Held");
    assertThat(programme.left(meeting, "meetingResult")).isEqualTo("held");
    assertThat(programme.left(meeting, "meetingHolder")).isEqualTo("rita");
  }

  @Test
  void aMeetingMayTakePlaceAtOnce() {
    String client = programme.client("Beryl Ltd", "rita");
    begin(client);

    prepare(client, Answers.meetingNow());

    assertThat(programme.open(client)).containsExactly("UserTask_OpenMeeting");
  }

  @Test
  void aMeetingPostponedBeforehandIsAgreedAnew() {
    String client = programme.client("Coral Ltd", "rita");
    ProcessInstance meeting = begin(client);

    prepare(client, Map.of("meetingPlan", "postponed", "postponedWhy", "Stocktaking"));

    assertThat(programme.ends(meeting)).containsExactly("EndEvent_Postponed");
    assertThat(programme.left(meeting, "meetingResult")).isEqualTo("postponed");
    assertThat(lastTold(client)).isEqualTo("The client postponed the meeting. Stocktaking");
  }

  @Test
  void aMeetingThatNobodyPreparedIsHeldAllTheSame() {
    String client = programme.client("Diamond Ltd", "rita");
    begin(client);

    assertThat(programme.timer(client, "BoundaryEvent_MeetingTime").getDuedate())
        .isEqualTo(meetingAt);
    programme.fireTimer(client, "BoundaryEvent_MeetingTime");

    assertThat(programme.open(client)).containsExactly("UserTask_OpenMeeting");
    assertThat(programme.task(client, "UserTask_OpenMeeting").getDueDate()).isEqualTo(meetingAt);
  }

  @Test
  void whenNobodyComesTheQuestionnaireStaysEmpty() {
    String client = programme.client("Emerald Ltd", "rita");
    ProcessInstance meeting = begin(client);
    prepare(client, Answers.meetingNow());

    open(client, Map.of("meetingHeld", "no-show", "notHeldWhy", "The door was locked"));

    assertThat(programme.ends(meeting)).containsExactly("EndEvent_NoShow");
    assertThat(programme.left(meeting, "meetingResult")).isEqualTo("no-show");
    assertThat(programme.questionnaire(client).sections()).isEmpty();
    assertThat(lastTold(client)).isEqualTo("Nobody came to the meeting. The door was locked");
  }

  @Test
  void aMeetingPostponedAtTheDoorIsAgreedAnew() {
    String client = programme.client("Flint Ltd", "rita");
    ProcessInstance meeting = begin(client);
    prepare(client, Answers.meetingNow());

    open(client, Map.of("meetingHeld", "postponed"));

    assertThat(programme.ends(meeting)).containsExactly("EndEvent_PostponedLate");
    assertThat(programme.left(meeting, "meetingResult")).isEqualTo("postponed");
    assertThat(lastTold(client)).isEqualTo("The meeting was postponed at the last minute.");
  }

  @Test
  @Tag("R5")
  @Tag("R9")
  void theOpeningFillsTheFirstFourSections() {
    String client = programme.client("Garnet Ltd", "rita");
    begin(client);
    prepare(client, Answers.meetingNow());

    open(client, Answers.opening());

    var questionnaire = programme.questionnaire(client);
    assertThat(questionnaire.sections())
        .extracting(SectionAnswers::section)
        .containsExactly("S1", "S2", "S3", "S4");
    assertThat(questionnaire.latest("S1")).containsEntry("clientNo", client).containsKey("metAt");
    assertThat(questionnaire.latest("S1")).containsEntry("rep", "rita");
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
    assertThat(questionnaire.latest("S4")).containsEntry("whatTheyBuy", "A leased line");
    assertThat(questionnaire.metAt()).isNotNull();
  }

  @Test
  @Tag("R9")
  void keyPeopleAreCheckedWhoLeftWhoIsNewWhoChangedRole() {
    String client = programme.client("Jasper Ltd", "rita");
    long left = programme.contact(client, "Leo Left", "+371 20000020", "leo@jasper.example");
    long stays = programme.contact(client, "Stella Stays", "+371 20000021", "s@jasper.example");
    begin(client);
    prepare(client, Answers.meetingNow());
    assertThat(shownPeople(client)).contains("Leo Left", "Stella Stays");

    open(
        client,
        Answers.with(
            Answers.opening(),
            "keyPeople",
            List.of(
                person(left, "Leo Left", "Director", true),
                person(stays, "Stella Stays", "Director", false),
                person(null, "Nora New", "Head of purchasing", false))));

    assertThat(clients.contacts(client))
        .extracting(Contact::name, Contact::role, Contact::isThere)
        .containsExactly(
            tuple("Leo Left", "Director", false),
            tuple("Stella Stays", "Director", true),
            tuple("Nora New", "Head of purchasing", true));
  }

  @Test
  void thePeopleOfAnotherClientCannotBeTouched() {
    String neighbour = programme.client("Neighbour Ltd", "rita");
    long theirs = programme.contact(neighbour, "Theo Theirs", "+371 20000022", "t@n.example");
    String client = programme.client("Onyx Ltd", "rita");
    begin(client);
    prepare(client, Answers.meetingNow());

    assertThatThrownBy(
            () ->
                open(
                    client,
                    Answers.with(
                        Answers.opening(),
                        "keyPeople",
                        List.of(person(theirs, "Stolen", null, true)))))
        .hasMessageContaining("somebody here is not a contact of this client");

    assertThat(clients.contact(neighbour, theirs)).matches(Contact::isThere);
    assertThat(programme.open(client)).containsExactly("UserTask_OpenMeeting");
    assertThat(programme.questionnaire(client).sections()).as("nothing half saved").isEmpty();
  }

  @Test
  @Tag("R15")
  void aResumedMeetingAsksNothingTwiceAndKeepsEveryEarlierAnswer() {
    String client = programme.client("Pearl Ltd", "rita");
    begin(client);
    prepare(client, Answers.meetingNow());
    open(client, Answers.opening());

    ProcessInstance resumed =
        programme.begin("meeting", client, Map.of("purpose", "resume", "meetingAt", meetingAt));
    prepare(client, Answers.meetingNow());
    assertThat(programme.shown(programme.task(client, "UserTask_OpenMeeting")))
        .doesNotContainKey("keyPeople")
        .hasEntrySatisfying(
            "earlierAnswers",
            earlier ->
                assertThat(earlier.toString())
                    .contains("What are you most proud of in your company?")
                    .contains("Our own laboratory", "A leased line", "The director"));
    open(client, Answers.with(Answers.resumedOpening(), "proudOf", "Typed past the form"));

    assertThat(programme.ends(resumed)).containsExactly("EndEvent_Held");
    var questionnaire = programme.questionnaire(client);
    assertThat(questionnaire.sections())
        .extracting(SectionAnswers::section)
        .as("only the new date and rep are added")
        .containsExactly("S1", "S2", "S3", "S4", "S1");
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
  }

  private ProcessInstance begin(String client) {
    return programme.begin("meeting", client, Map.of("meetingAt", meetingAt));
  }

  private void prepare(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_PrepareMeeting", answers);
  }

  private void open(String client, Map<String, Object> answers) {
    programme.submit("rita", client, "UserTask_OpenMeeting", answers);
  }

  private String shownPeople(String client) {
    return programme
        .shown(programme.task(client, "UserTask_OpenMeeting"))
        .get("keyPeople")
        .toString();
  }

  private String lastTold(String client) {
    return timeline.latest(client).get(0).text();
  }

  private static Map<String, Object> person(Long id, String name, String role, boolean left) {
    Map<String, Object> row = new HashMap<>();
    row.put("contactId", id);
    row.put("personName", name);
    row.put("personRole", role);
    row.put("personLeft", left);
    return row;
  }
}
