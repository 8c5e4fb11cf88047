package org.vipprogramme.sales;

/** Where an offer came up: in a questionnaire (R16), or in a relationship meeting (R25). */
public record Origin(Long questionnaireId, Long relationshipContactId) {

  public static Origin questionnaire(long id) {
    return new Origin(id, null);
  }

  public static Origin relationshipContact(long id) {
    return new Origin(null, id);
  }
}
