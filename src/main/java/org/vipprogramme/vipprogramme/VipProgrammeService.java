package org.vipprogramme.vipprogramme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.campaign.Campaign;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.campaign.ClientList;
import org.vipprogramme.campaign.PersonalLists;
import org.vipprogramme.campaign.Segments;
import org.vipprogramme.client.Client.Segment;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;

/** What management and the head decide when a campaign is set up (R1 to R4). */
@Service
@Transactional
class VipProgrammeService {

  private final Campaigns campaigns;
  private final ClientList list;
  private final PersonalLists lists;
  private final Segments segments;
  private final Team team;
  private final Absences absences;
  private final Clock clock;

  VipProgrammeService(
      Campaigns campaigns,
      ClientList list,
      PersonalLists lists,
      Segments segments,
      Team team,
      Absences absences,
      Clock clock,
      CalendarSettings calendar) {
    this.campaigns = campaigns;
    this.list = list;
    this.lists = lists;
    this.segments = segments;
    this.team = team;
    this.absences = absences;
    this.clock = clock.withZone(calendar.timeZone());
  }

  Campaign open(FormAnswers answers, String by) {
    campaigns
        .live()
        .ifPresent(
            live -> {
              throw new InvalidAnswers(
                  "The campaign '" + live.name() + "' is not closed yet; only one runs at a time.");
            });
    return campaigns.open(
        answers.text("campaignName"), answers.text("headUser"), answers.date("firstDay"), by);
  }

  /** Keeps which clients are on the list; a campaign without any would be over at once. */
  void confirmList(long campaignId, String answer) {
    ClientList.ListCheck check = list.check();
    long clients = answer.equals("due") ? check.dueForQuestionnaire() : check.activeClients();
    if (clients == 0 && !answer.equals("wait")) {
      throw new InvalidAnswers("There is no such client on the list; please import one first.");
    }
    campaigns.scope(campaignId, answer.equals("due") ? Campaign.Scope.DUE : Campaign.Scope.ALL);
  }

  /** Keeps the team; whoever does not take part gets no clients. */
  void nameTeam(List<Map<String, Object>> members, Set<String> reps, String by) {
    if (members.stream().noneMatch(VipProgrammeService::takesPart)) {
      throw new InvalidAnswers("Team: at least one rep must take part.");
    }
    for (Map<String, Object> member : members) {
      String id = (String) member.get("memberId");
      if (!reps.contains(id)) {
        throw new InvalidAnswers("Team: '" + id + "' is not in the group of sales reps.");
      }
      team.put(
          new Rep(
              id,
              (String) member.get("memberName"),
              Rep.Dedication.valueOf((String) member.get("memberDedication")),
              takesPart(member)));
      noteAbsence(id, date(member, "absentFrom"), date(member, "absentUntil"), by);
    }
  }

  private static boolean takesPart(Map<String, Object> member) {
    return Boolean.TRUE.equals(member.get("takesPart"));
  }

  private void noteAbsence(String repId, LocalDate from, LocalDate until, String by) {
    if (from == null && until == null) {
      return;
    }
    if (from == null || until == null) {
      throw new InvalidAnswers("Absence of " + repId + ": please give both days.");
    }
    boolean known =
        absences.between(repId, from, until).stream()
            .anyMatch(old -> old.firstDay().equals(from) && old.lastDay().equals(until));
    if (!known) {
      try {
        absences.put(repId, from, until, null, by);
      } catch (IllegalArgumentException impossible) {
        throw new InvalidAnswers("Absence of " + repId + ": " + impossible.getMessage());
      }
    }
  }

  private static LocalDate date(Map<String, Object> member, String key) {
    Object text = member.get(key);
    return text == null ? null : LocalDate.parse(text.toString());
  }

  /**
   * Keeps what the head chose. Approval is for the split as it was shown: changes are shown first.
   */
  void reviewSplit(long campaignId, FormAnswers answers, String by) {
    String answer = answers.text("splitAnswer");
    List<Map<String, Object>> single = answers.rows("choices");
    String group = answers.text("groupTo");
    if (answer.equals("approve")) {
      requireApprovable(campaignId, !single.isEmpty() || group != null);
    } else if (answer.equals("anew")) {
      lists.forgetChoices(campaignId);
    } else {
      choose(campaignId, single, answers, by);
    }
  }

  private void requireApprovable(long campaignId, boolean changed) {
    if (changed) {
      throw new InvalidAnswers(
          "You have made changes: please take them over and look at the split once more.");
    }
    int leftOver = lists.leftOver(campaignId);
    if (leftOver > 0) {
      throw new InvalidAnswers(
          "Clients with nobody to go to: " + leftOver + "; please change the team or choose reps.");
    }
  }

  private void choose(
      long campaignId, List<Map<String, Object>> single, FormAnswers answers, String by) {
    try {
      String to = answers.text("groupTo");
      if (to != null) {
        String segment = answers.text("groupSegment");
        lists.chooseGroup(
            campaignId,
            answers.text("groupFrom"),
            segment == null ? null : Segment.valueOf(segment),
            to,
            by);
      }
      for (Map<String, Object> choice : single) {
        lists.choose(
            campaignId, (String) choice.get("choiceClient"), (String) choice.get("choiceRep"), by);
      }
    } catch (IllegalArgumentException impossible) {
      throw new InvalidAnswers(impossible.getMessage());
    }
  }

  /** Every client gets their rep, in transactions of their own; what was begun goes on. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  Campaign approve(long campaignId) {
    campaigns.approve(campaignId);
    segments.keep(campaignId);
    lists.apply(campaignId);
    return campaigns.get(campaignId);
  }

  /** Today in the firm's time zone. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
