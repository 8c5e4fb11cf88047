package org.vipprogramme.vipprogramme;

import static org.vipprogramme.engine.JourneyVariables.CAMPAIGN_ID;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;
import org.vipprogramme.campaign.Campaign;
import org.vipprogramme.campaign.CampaignSettings;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.campaign.Capacity;
import org.vipprogramme.campaign.ClientList;
import org.vipprogramme.campaign.PersonalLists;
import org.vipprogramme.campaign.Results;
import org.vipprogramme.campaign.Segments;
import org.vipprogramme.engine.People;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.team.Absence;
import org.vipprogramme.team.Absences;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Team;
import org.vipprogramme.team.WeeklyNorms;

/** What management and the head see while they set up a campaign and when it is over. */
@Component
class VipProgrammePrefill implements TaskPrefill {

  private static final int SHOWN_CLIENTS = 20;
  private static final int TWO_MONTHS = 8;
  private static final int THREE_MONTHS = 13;

  private final Campaigns campaigns;
  private final ClientList list;
  private final Segments segments;
  private final PersonalLists lists;
  private final Results results;
  private final Team team;
  private final Absences absences;
  private final WeeklyNorms norms;
  private final People people;
  private final CampaignSettings settings;
  private final CampaignText text;
  private final Clock clock;

  VipProgrammePrefill(
      Campaigns campaigns,
      ClientList list,
      Segments segments,
      PersonalLists lists,
      Results results,
      Team team,
      Absences absences,
      WeeklyNorms norms,
      People people,
      CampaignSettings settings,
      CampaignText text,
      Clock clock,
      CalendarSettings calendar) {
    this.campaigns = campaigns;
    this.list = list;
    this.segments = segments;
    this.lists = lists;
    this.results = results;
    this.team = team;
    this.absences = absences;
    this.norms = norms;
    this.people = people;
    this.settings = settings;
    this.text = text;
    this.clock = clock.withZone(calendar.timeZone());
  }

  @Override
  public boolean serves(String processKey) {
    return VipProgrammeProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    if (VipProgrammeProcess.APPOINT_HEAD.equals(taskKey)) {
      return newCampaign();
    }
    Campaign campaign = campaigns.get((Long) variables.getVariable(CAMPAIGN_ID));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("campaignTitle", campaign.name());
    switch (taskKey) {
      case VipProgrammeProcess.CONFIRM_LIST -> shown.put("listLines", lines(text.of(list.check())));
      case VipProgrammeProcess.NAME_TEAM -> shown.put("teamMembers", teamMembers());
      case VipProgrammeProcess.REVIEW_SPLIT -> shown.putAll(split(campaign));
      default -> shown.put("resultLines", lines(text.of(results.of(campaign.id()))));
    }
    return shown;
  }

  private Map<String, Object> newCampaign() {
    LocalDate firstDay = settings.nextStart(LocalDate.now(clock));
    return Map.of(
        "campaignName",
        "Campaign " + firstDay.getYear(),
        "firstDay",
        firstDay.toString(),
        "headOptions",
        people.in(Roles.VIP_HEAD).stream()
            .map(person -> Map.of("label", person.name(), "value", person.userId()))
            .toList());
  }

  private List<Map<String, Object>> teamMembers() {
    return people.in(Roles.VIP_REP).stream().map(this::member).toList();
  }

  private Map<String, Object> member(People.Person person) {
    Rep rep =
        team.find(person.userId())
            .orElse(new Rep(person.userId(), person.name(), Rep.Dedication.COMBINED, true));
    Map<String, Object> row = new HashMap<>();
    row.put("memberId", rep.userId());
    row.put("memberName", rep.displayName());
    row.put("memberDedication", rep.dedication().name());
    row.put("takesPart", rep.active());
    LocalDate today = LocalDate.now(clock);
    absences.between(rep.userId(), today, today.plusYears(1)).stream()
        .findFirst()
        .ifPresent(
            away -> {
              row.put("absentFrom", away.firstDay().toString());
              row.put("absentUntil", away.lastDay().toString());
            });
    return row;
  }

  private Map<String, Object> split(Campaign campaign) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("campaignNo", campaign.id());
    shown.put(
        "segmentLines", lines(segments.result(campaign.id()).stream().map(text::of).toList()));
    shown.put("loadLines", lines(loads(campaign.id())));
    shown.put("capacityLines", lines(capacity(campaign)));
    shown.put(
        "largestLines",
        lines(lists.page(campaign.id(), null, 0, SHOWN_CLIENTS).stream().map(text::of).toList()));
    shown.put(
        "repOptions",
        team.active().stream()
            .map(rep -> Map.of("label", rep.displayName(), "value", rep.userId()))
            .toList());
    return shown;
  }

  private List<String> loads(long campaignId) {
    List<String> lines = new ArrayList<>();
    for (PersonalLists.Load load : lists.loads(campaignId)) {
      Rep rep = team.find(load.repId()).orElseThrow();
      lines.add(text.of(rep, load, norms.of(rep.dedication()).perWeek()));
    }
    int leftOver = lists.leftOver(campaignId);
    if (leftOver > 0) {
      lines.add("Clients with nobody to go to: " + leftOver + ". Change the team or choose reps.");
    }
    return lines;
  }

  /** R7: how long this team needs, and whom it lacks. */
  private List<String> capacity(Campaign campaign) {
    Capacity capacity =
        new Capacity(
            lists.size(campaign.id()),
            campaign.startsOn(),
            team.active().stream().map(rep -> member(rep, campaign.startsOn())).toList());
    int dedicated = norms.of(Rep.Dedication.DEDICATED).perWeek();
    int combined = norms.of(Rep.Dedication.COMBINED).perWeek();
    List<String> lines = new ArrayList<>();
    lines.add("Weeks this team needs: about " + capacity.weeks());
    for (int weeks : new int[] {TWO_MONTHS, THREE_MONTHS}) {
      int lacking = capacity.repsLacking(weeks, dedicated);
      lines.add(
          lacking == 0
              ? "In %d weeks it is through.".formatted(weeks)
              : "To be through in %d weeks it lacks %d dedicated or %d combined reps."
                  .formatted(weeks, lacking, capacity.repsLacking(weeks, combined)));
    }
    return lines;
  }

  private Capacity.Member member(Rep rep, LocalDate from) {
    List<LocalDate> away =
        absences.between(rep.userId(), from, from.plusYears(1)).stream()
            .flatMap(absence -> workingDays(absence).stream())
            .toList();
    return new Capacity.Member(norms.of(rep.dedication()).perWeek(), away);
  }

  private static List<LocalDate> workingDays(Absence absence) {
    return absence
        .firstDay()
        .datesUntil(absence.lastDay().plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .toList();
  }

  private static List<Map<String, String>> lines(List<String> lines) {
    return lines.stream().filter(Objects::nonNull).map(line -> Map.of("line", line)).toList();
  }
}
