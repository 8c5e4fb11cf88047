package org.vipprogramme.sales;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What referrals bring: how many came, what became of them, what they earned (R17, R28). */
@Service
@Transactional(readOnly = true)
public class ReferralTotals {

  /** Whose totals: the clients who gave the referrals, or the reps in whose meetings they came. */
  public enum By {
    CLIENT("r.given_by", "c.name", "client c on c.client_no = r.given_by"),
    REP("q.rep_id", "p.display_name", "rep p on p.user_id = q.rep_id");

    private final String id;
    private final String name;
    private final String source;

    By(String id, String name, String source) {
      this.id = id;
      this.name = name;
      this.source = source;
    }
  }

  /**
   * The referrals of one client or one rep.
   *
   * @param id client number or user id
   * @param received all ever given
   * @param inWork not decided yet: to be worked, or a meeting is agreed
   * @param won new clients
   * @param revenue what the won ones brought, as far as it was named; only what is in the firm's
   *     present currency
   */
  public record Total(
      String id, String name, long received, long inWork, long won, Money revenue) {}

  private static final String TOTALS =
      """
      select %1$s as id, %2$s as name, count(*) as received,
        sum(case when r.state in ('LEAD', 'MEETING') then 1 else 0 end) as in_work,
        sum(case when r.state = 'WON' then 1 else 0 end) as won,
        sum(case when r.currency = :currency then coalesce(r.won_amount, 0) else 0 end) as revenue
      from referral r
      join questionnaire q on q.id = r.questionnaire_id
      join %3$s
      %4$s
      group by %1$s, %2$s
      order by revenue desc, received desc, id
      limit :most
      """;

  private final JdbcClient jdbc;
  private final String currency;

  ReferralTotals(JdbcClient jdbc, @Value("${vip.currency}") String currency) {
    this.jdbc = jdbc;
    this.currency = currency;
  }

  /** All totals, the highest revenue first, one after the other. */
  public void each(By by, int most, Consumer<Total> reader) {
    read(by, "", Map.of("currency", currency, "most", most), reader);
  }

  /** The same of those referrals only that came in this rep's meetings. */
  public void eachOf(String repId, By by, int most, Consumer<Total> reader) {
    read(
        by,
        "where q.rep_id = :rep",
        Map.of("currency", currency, "most", most, "rep", repId),
        reader);
  }

  private void read(By by, String where, Map<String, ?> values, Consumer<Total> reader) {
    jdbc.sql(TOTALS.formatted(by.id, by.name, by.source, where))
        .params(values)
        .query(
            row -> {
              reader.accept(
                  new Total(
                      row.getString("id"),
                      row.getString("name"),
                      row.getLong("received"),
                      row.getLong("in_work"),
                      row.getLong("won"),
                      new Money(row.getLong("revenue"), currency)));
            });
  }
}
