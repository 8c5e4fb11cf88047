package org.vipprogramme.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vipprogramme.client.Clients;
import org.vipprogramme.questionnaire.Questionnaire;
import org.vipprogramme.questionnaire.QuestionnaireCopy;
import org.vipprogramme.questionnaire.QuestionnairePdf;
import org.vipprogramme.questionnaire.Questionnaires;

/**
 * A questionnaire with its questions and answers: as JSON, and as the sheet of A4 to print (R5).
 */
@RestController
@RequestMapping("/api/questionnaires")
class QuestionnaireController {

  private final Questionnaires questionnaires;
  private final QuestionnaireCopy copy;
  private final QuestionnairePdf pdf;
  private final Clients clients;

  QuestionnaireController(
      Questionnaires questionnaires,
      QuestionnaireCopy copy,
      QuestionnairePdf pdf,
      Clients clients) {
    this.questionnaires = questionnaires;
    this.copy = copy;
    this.pdf = pdf;
    this.clients = clients;
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  String json(@PathVariable long id, Authentication user) {
    refuseOtherReps(id, user);
    return copy.of(id);
  }

  @GetMapping(path = "/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(@PathVariable long id, Authentication user) {
    refuseOtherReps(id, user);
    String disposition =
        ContentDisposition.inline().filename("questionnaire-" + id + ".pdf").build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(pdf.of(id));
  }

  private void refuseOtherReps(long id, Authentication user) {
    Questionnaire questionnaire = questionnaires.get(id);
    boolean rep =
        user.getAuthorities().stream().allMatch(group -> group.getAuthority().equals("vip-rep"));
    if (rep && !user.getName().equals(clients.get(questionnaire.clientNo()).repId())) {
      throw new AccessDeniedException("Another rep's client");
    }
  }
}
