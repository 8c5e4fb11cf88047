package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.client.Client;
import org.vipprogramme.relationship.ContactCalendar;
import org.vipprogramme.relationship.ContactCalendar.Filter;
import org.vipprogramme.relationship.DueClient;

/** Who is due when (R22, R23): heads see all clients, a rep sees their own. */
@RestController
@RequestMapping("/api/cadence")
class CadenceController {

  private static final int MOST = 500;
  private static final Set<String> HEADS = Set.of("vip-head", "management", "camunda-admin");
  private static final List<String> COLUMNS =
      List.of(
          "client_no",
          "name",
          "segment",
          "rep",
          "last_contact",
          "next_contact_due",
          "open_contact",
          "last_questionnaire",
          "next_questionnaire_due",
          "waits_for_campaign_since");

  private final ContactCalendar calendar;

  CadenceController(ContactCalendar calendar) {
    this.calendar = calendar;
  }

  /** Some clients and how many the filter finds in all. */
  record CadencePage(List<DueClient> clients, int page, int size, long total) {}

  /**
   * The most valuable clients first, longest not met first; the first page is 0, a page has at most
   * {@value #MOST}.
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  CadencePage list(
      @RequestParam(required = false) String rep,
      @RequestParam(required = false) Client.Segment segment,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Authentication user) {
    if (page < 0 || size < 1 || size > MOST) {
      throw new IllegalArgumentException(
          "The page must be 0 or more and the size 1 to " + MOST + ".");
    }
    Filter filter = allowed(rep, segment, user);
    return new CadencePage(calendar.page(filter, page, size), page, size, calendar.count(filter));
  }

  /** All clients the filter finds, for a spreadsheet. */
  @GetMapping(params = "format=csv", produces = "text/csv")
  void csv(
      @RequestParam(required = false) String rep,
      @RequestParam(required = false) Client.Segment segment,
      Authentication user,
      HttpServletResponse response) {
    Filter filter = allowed(rep, segment, user);
    CsvTable.send(
        response, "cadence.csv", COLUMNS, table -> calendar.each(filter, due -> row(table, due)));
  }

  private static void row(CsvTable table, DueClient due) {
    table.row(
        due.clientNo(),
        due.name(),
        due.segment(),
        due.repId(),
        due.lastContact(),
        due.nextContactDue(),
        due.openContact(),
        due.lastQuestionnaire(),
        due.nextQuestionnaireDue(),
        due.waitsForCampaignSince());
  }

  private static Filter allowed(String rep, Client.Segment segment, Authentication user) {
    boolean head =
        user.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(HEADS::contains);
    if (!head && rep != null && !rep.equals(user.getName())) {
      throw new AccessDeniedException("Another rep's clients");
    }
    return new Filter(head ? rep : user.getName(), segment);
  }
}
