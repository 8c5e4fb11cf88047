package org.vipprogramme.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The programme's groups in Camunda. */
public final class Roles {

  public static final String MANAGEMENT = "management";
  public static final String VIP_HEAD = "vip-head";
  public static final String VIP_REP = "vip-rep";
  public static final String SERVICE_HEAD = "service-head";
  public static final String SERVICE_ENGINEER = "service-engineer";
  public static final String PROCESS_MODELLER = "process-modeller";
  public static final String ADMIN = "camunda-admin";

  private Roles() {}

  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(MANAGEMENT, "Management");
    names.put(VIP_HEAD, "Head of the VIP programme");
    names.put(VIP_REP, "Sales reps");
    names.put(SERVICE_HEAD, "Head of service");
    names.put(SERVICE_ENGINEER, "Service engineers");
    names.put(PROCESS_MODELLER, "Process modellers");
    names.put(ADMIN, "Administrators");
    return names;
  }
}
