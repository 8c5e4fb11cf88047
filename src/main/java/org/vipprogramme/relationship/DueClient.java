package org.vipprogramme.relationship;

import java.time.LocalDate;
import org.vipprogramme.client.Client;

/**
 * When a client is due (R22, R23); days in the firm's time zone.
 *
 * @param segment null before the first campaign classified the client
 * @param lastContact the last real contact; null when the client was never met
 * @param nextContactDue null when no relationship meeting is due besides the questionnaire
 * @param openContact the live relationship contact's state; null for none
 * @param lastQuestionnaire when the last one was handed in; null for never
 * @param nextQuestionnaireDue null for a client who was never worked: due with the next campaign
 * @param waitsForCampaignSince since when the client waits for the next campaign; null if not
 */
public record DueClient(
    String clientNo,
    String name,
    Client.Segment segment,
    String repId,
    LocalDate lastContact,
    LocalDate nextContactDue,
    RelationshipContact.State openContact,
    LocalDate lastQuestionnaire,
    LocalDate nextQuestionnaireDue,
    LocalDate waitsForCampaignSince) {}
