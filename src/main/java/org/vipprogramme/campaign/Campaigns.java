package org.vipprogramme.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, approves and closes campaigns (R1, R18, R26). */
@Service
@Transactional
public class Campaigns {

  private static final String LIVE = "LIVE";

  private final CampaignRepository campaigns;
  private final Clock clock;

  Campaigns(CampaignRepository campaigns, Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * Opens a campaign.
   *
   * @param head user id of the head of the programme
   * @throws IllegalStateException when another campaign is not closed yet
   */
  public Campaign open(String name, String head, LocalDate startsOn, String startedBy) {
    try {
      return campaigns.save(
          new Campaign(
              null,
              0,
              LIVE,
              name,
              Campaign.State.PREPARING,
              Campaign.Scope.ALL,
              head,
              startsOn,
              startedBy,
              clock.instant(),
              null,
              null,
              null,
              null));
    } catch (RuntimeException refused) {
      if (refused.getCause() instanceof DuplicateKeyException) {
        throw new IllegalStateException("Another campaign is not closed yet.");
      }
      throw refused;
    }
  }

  /**
   * The campaign with this id.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public Campaign get(long id) {
    return campaigns
        .findById(id)
        .orElseThrow(() -> new NoSuchElementException("There is no campaign " + id + "."));
  }

  /** The campaign that is not closed yet. */
  @Transactional(readOnly = true)
  public Optional<Campaign> live() {
    return campaigns.findByLiveMarkIsNotNull();
  }

  /** All campaigns, the newest first. */
  @Transactional(readOnly = true)
  public List<Campaign> all() {
    return campaigns.findAllByOrderByIdDesc();
  }

  /** Which clients are on the list. */
  public void scope(long id, Campaign.Scope scope) {
    campaigns.scope(id, scope.name());
  }

  /** The head has approved the split: from now on questionnaires count for the campaign (R4). */
  public void approve(long id) {
    campaigns.approve(id, clock.instant());
  }

  /** Every client was worked once (R18). */
  public void close(long id) {
    campaigns.close(id, clock.instant());
  }

  /** What management concludes from the results (R28). */
  public void conclude(long id, String conclusions) {
    campaigns.conclude(id, conclusions);
  }

  void waveOn(long id, LocalDate day) {
    campaigns.waveOn(id, day);
  }
}
