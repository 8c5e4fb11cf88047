package org.vipprogramme.sales;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.client.Timeline;
import org.vipprogramme.form.FormAnswers;

/** Offers and sales as forms record them: in our tables and on the client's timeline (R16, R25). */
@Service
@Transactional
public class Offers {

  private final Opportunities opportunities;
  private final Timeline timeline;
  private final String currency;

  Offers(
      Opportunities opportunities, Timeline timeline, @Value("${vip.currency}") String currency) {
    this.opportunities = opportunities;
    this.timeline = timeline;
    this.currency = currency;
  }

  /**
   * Records the rows of a list of offers: {@code offerText}, {@code offerAnswer} and, in major
   * units, {@code offerAmount}.
   *
   * @param kind what a row is about
   * @throws OpenRepair when there is an offer although a repair waits for the client's word (R11)
   */
  public void record(
      String clientNo,
      Origin origin,
      Function<Map<String, Object>, Opportunity.Kind> kind,
      List<Map<String, Object>> rows,
      String by) {
    for (Map<String, Object> row : rows) {
      String what = (String) row.get("offerText");
      String answer = (String) row.get("offerAnswer");
      Money amount = Money.of(FormAnswers.decimal(row.get("offerAmount")), currency);
      Opportunity.State state = Opportunity.State.valueOf(answer.toUpperCase(Locale.ROOT));
      opportunities.record(clientNo, origin, kind.apply(row), what, amount, state);
      timeline.add(
          clientNo,
          by,
          "offer",
          "Offered: " + what + " (" + answer + ").",
          origin.questionnaireId(),
          null);
    }
  }

  /**
   * An accepted offer became a sale or was lost: {@code saleOutcome}, {@code saleAmount} and {@code
   * lostWhy}.
   */
  public void close(String clientNo, long saleId, FormAnswers answers, String by) {
    boolean won = answers.text("saleOutcome").equals("won");
    Long amount = Money.of(answers.number("saleAmount"), currency).minor();
    opportunities.close(saleId, won, amount, answers.text("lostWhy"));
    String offer = opportunities.get(saleId).description();
    timeline.add(clientNo, by, "sale", (won ? "Sale won: " : "Sale lost: ") + offer);
  }
}
