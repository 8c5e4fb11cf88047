package org.vipprogramme.repairvalue;

import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.InvalidAnswers;
import org.vipprogramme.register.RepairValue;
import org.vipprogramme.register.RepairValues;
import org.vipprogramme.sales.Money;

/** What a repair cost and brought, as somebody typed it (R28). */
@Service
@Transactional
class RepairValueService {

  private final RepairValues values;
  private final String currency;

  RepairValueService(RepairValues values, @Value("${vip.currency}") String currency) {
    this.values = values;
    this.currency = currency;
  }

  void note(FormAnswers answers, String by) {
    long registerNo = answers.number("valuedRegisterNo").longValueExact();
    RepairValue value =
        new RepairValue(
            minor(answers, "repairCost"),
            minor(answers, "revenueBefore"),
            minor(answers, "revenueAfter"));
    try {
      values.put(registerNo, value, by);
    } catch (NoSuchElementException | IllegalStateException refusal) {
      throw new InvalidAnswers(refusal.getMessage());
    }
  }

  private Long minor(FormAnswers answers, String key) {
    return Money.of(answers.number(key), currency).minor();
  }
}
