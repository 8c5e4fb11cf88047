package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.campaign.Campaign;
import org.vipprogramme.campaign.Campaigns;
import org.vipprogramme.campaign.PersonalLists;
import org.vipprogramme.campaign.Results;

/** Campaigns: their clients with rep and reason (R4), and what they brought (R28). */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

  private static final List<String> HEADER =
      List.of(
          "client_no",
          "name",
          "segment",
          "relationship",
          "treatment",
          "rep",
          "reason",
          "chosen_by",
          "state");

  private final Campaigns campaigns;
  private final PersonalLists lists;
  private final Results results;

  CampaignController(Campaigns campaigns, PersonalLists lists, Results results) {
    this.campaigns = campaigns;
    this.lists = lists;
    this.results = results;
  }

  /** A page of the campaign's list. */
  record Page(int total, List<PersonalLists.Line> clients) {}

  @GetMapping
  List<Campaign> all() {
    return campaigns.all();
  }

  @GetMapping("/{id}/clients")
  Page clients(
      @PathVariable long id,
      @RequestParam(required = false) String rep,
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
    campaigns.get(id);
    return new Page(lists.size(id, rep), lists.page(id, rep, page, size));
  }

  /** The whole list, or that of one rep, to be saved as a file. */
  @GetMapping("/{id}/clients.csv")
  void download(
      @PathVariable long id,
      @RequestParam(required = false) String rep,
      HttpServletResponse response) {
    campaigns.get(id);
    CsvTable.send(
        response,
        "campaign-%d-clients.csv".formatted(id),
        HEADER,
        table -> lists.each(id, rep, line -> write(table, line)));
  }

  private static void write(CsvTable table, PersonalLists.Line line) {
    table.row(
        line.clientNo(),
        line.name(),
        line.segment(),
        line.relationship(),
        line.treatment(),
        line.repId(),
        line.reason(),
        line.chosenBy(),
        line.state());
  }

  @GetMapping("/{id}/results")
  Results.Report results(@PathVariable long id) {
    return results.of(id);
  }
}
