package org.vipprogramme.clientjourney;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.Questionnaires;
import org.vipprogramme.register.Register;
import org.vipprogramme.support.Answers;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;

@ProgrammeTest
class ClientJourneyTest {

  @Autowired Programme programme;
  @Autowired JourneyStarter journeys;
  @Autowired Questionnaires questionnaires;
  @Autowired Register register;

  @Test
  @Tag("R18")
  void aSatisfiedClientIsWorkedInOneMeeting() {
    String client = programme.client("Amber Works", "rita");
    programme.contact(client, "Anna Amber", "+371 20000001", "anna@amber.example");
    journeys.start(client);

    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.goodInternet());
    programme.submit("rita", client, "UserTask_OfferVolume", Answers.volume());
    programme.submit("rita", client, "UserTask_OfferNew", Answers.newOffers());
    programme.submit("rita", client, "UserTask_AskReferrals", Answers.twoReferrals());
    assertThat(programme.open(client))
        .containsExactlyInAnyOrder(
            "UserTask_HandIn",
            "UserTask_CloseSale",
            "UserTask_WorkReferral",
            "UserTask_WorkReferral");
    programme.submit("rita", client, "UserTask_HandIn", Answers.handIn());
    programme.submit("rita", client, "UserTask_CloseSale", Answers.saleWon());

    assertThat(
            programme
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(client)
                .count())
        .isZero();
    Questionnaire questionnaire = questionnaires.of(client).get(0);
    assertThat(questionnaire.state()).isEqualTo(Questionnaire.State.HANDED_IN);
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
  }

  @Test
  @Tag("R14")
  @Tag("R15")
  void aProblemIsRepairedTwiceConfirmedAndTheQuestionnaireGoesOnFromTheSamePlace() {
    String client = programme.client("Basalt Trade", "rita");
    long boris = programme.contact(client, "Boris Basalt", "+371 20000002", "boris@basalt.example");
    journeys.start(client);

    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.opening());
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.slowInternet());
    programme.submit("rita", client, "UserTask_RecordProblem", Answers.problem());

    repair(client);
    programme.submit("rita", client, "UserTask_AskClient", Answers.notAllRight());
    repair(client);
    programme.submit("rita", client, "UserTask_AskClient", Answers.confirmed(boris));

    programme.submit("rita", client, "UserTask_RecordCall", Answers.agreed());
    programme.submit("rita", client, "UserTask_PrepareMeeting", Answers.meetingNow());
    programme.submit("rita", client, "UserTask_OpenMeeting", Answers.resumedOpening());
    assertThat(programme.shown(programme.task(client, "UserTask_RecordQuality")))
        .containsEntry("agreedMbps", 100)
        .containsEntry("clientsView", "We hardly notice it");
    programme.submit("rita", client, "UserTask_RecordQuality", Answers.goodInternet());
    programme.submit("rita", client, "UserTask_OfferVolume", Answers.volume());

    Questionnaire questionnaire = questionnaires.of(client).get(0);
    assertThat(questionnaire.latest("S3")).containsEntry("proudOf", "Our own laboratory");
    assertThat(register.of(client)).hasSize(1);
    assertThat(register.of(client).get(0).round()).isEqualTo(2);
  }

  private void repair(String client) {
    programme.submit("sam", client, "UserTask_PlanRepair", Answers.plan());
    programme.submit("eric", client, "UserTask_DoRepair", Answers.workDone());
    programme.submit("sam", client, "UserTask_ReportRepair", Answers.reported());
  }
}
