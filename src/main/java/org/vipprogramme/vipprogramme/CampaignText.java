package org.vipprogramme.vipprogramme;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vipprogramme.campaign.ClientList;
import org.vipprogramme.campaign.PersonalLists;
import org.vipprogramme.campaign.Results;
import org.vipprogramme.campaign.Segments;
import org.vipprogramme.sales.Money;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** The figures of a campaign as lines for people. */
@Component
class CampaignText {

  private final Team team;
  private final String currency;

  CampaignText(Team team, @Value("${vip.currency}") String currency) {
    this.team = team;
    this.currency = currency;
  }

  List<String> of(ClientList.ListCheck check) {
    return List.of(
        "Clients on the list: " + check.activeClients(),
        "Due for their yearly questionnaire: " + check.dueForQuestionnaire(),
        "With nobody to call: " + check.withoutContact(),
        "With unknown revenue, counted as regular clients: " + check.withoutRevenue(),
        "Possible duplicates that wait for a decision: " + check.undecidedPairs());
  }

  String of(Segments.Share share) {
    return "%s: %d clients, %d %% of the list, bring %d %% of the revenue"
        .formatted(
            switch (share.segment()) {
              case TOP -> "Most valuable";
              case KEY -> "Key";
              case REGULAR -> "Regular";
            },
            share.clients(),
            share.percentOfClients(),
            share.percentOfRevenue());
  }

  String of(Rep rep, PersonalLists.Load load, int norm) {
    return "%s: clients %d, key clients %d; %d a week, weeks needed about %d"
        .formatted(
            rep.displayName(),
            load.clients(),
            load.keyClients(),
            norm,
            (load.clients() + norm - 1) / norm);
  }

  String of(PersonalLists.Line line) {
    return "%s %s: %s"
        .formatted(
            line.clientNo(),
            line.name(),
            line.chosenBy() == null
                ? line.reason()
                : team.nameOf(line.repId()) + ", chosen by the head");
  }

  List<String> of(Results.Report report) {
    List<String> lines = new ArrayList<>();
    lines.add("Weeks: " + report.weeks());
    report.clients().forEach((state, clients) -> lines.add("Clients " + state + ": " + clients));
    lines.add("Relationships renewed: " + report.relationshipsRenewed() + " clients met");
    lines.add(
        "Contacts updated: %d, new key people: %d"
            .formatted(report.contactsUpdated(), report.newKeyPeople()));
    lines.add("Questionnaires with market and growth information: " + report.marketInformation());
    lines.add(
        "Objective feedback: quality good at %d clients, %d serious problems found"
            .formatted(report.qualityGood(), report.qualityNotGood()));
    lines.add("Volume increased: " + text(report.volumeIncreased()));
    lines.add("Additional sales: " + text(report.additionalSales()));
    lines.add(
        "Referrals received: %d, won: %s"
            .formatted(report.referralsReceived(), text(report.referralsWon())));
    lines.add(
        "Repairs confirmed by clients: %d; cost once %s, more revenue a month %s"
            .formatted(
                report.repairsConfirmed(),
                money(report.repairsCost()),
                money(report.repairsRevenueAMonth())));
    report
        .reps()
        .forEach(
            rep ->
                lines.add(
                    "%s handed in %d, %s a week; expected %d"
                        .formatted(
                            team.nameOf(rep.repId()), rep.handedIn(), rep.perWeek(), rep.norm())));
    return lines;
  }

  private String text(Results.Sum sum) {
    return sum.count() + " (" + money(sum.money()) + ")";
  }

  private String money(long minor) {
    return new Money(minor, currency).major().toPlainString() + " " + currency;
  }
}
