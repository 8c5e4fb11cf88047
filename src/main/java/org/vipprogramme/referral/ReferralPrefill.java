package org.vipprogramme.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.engine.TaskPrefill;
import org.vipprogramme.sales.Referral;
import org.vipprogramme.sales.Referrals;

/** The lead, and who recommended us. */
@Component
class ReferralPrefill implements TaskPrefill {

  private final Referrals referrals;

  ReferralPrefill(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public boolean serves(String processKey) {
    return ReferralProcess.KEY.equals(processKey);
  }

  @Override
  public Map<String, Object> prefill(String taskKey, VariableScope variables) {
    Number id = (Number) variables.getVariable(JourneyVariables.REFERRAL_ID);
    Referral lead = referrals.get(id.longValue());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("referralCompany", lead.company());
    values.put("referralPerson", lead.person());
    values.put("referralPhone", lead.phone());
    values.put("referralEmail", lead.email());
    values.put("introducedBy", lead.introducedBy());
    values.put("introductionText", introduction(lead.introduction()));
    return values;
  }

  private static String introduction(Referral.Introduction introduction) {
    return switch (introduction) {
      case NAME_ONLY -> "They gave us the name.";
      case INTRODUCES -> "They introduce us.";
      case ARRANGES -> "They arrange the meeting.";
    };
  }
}
