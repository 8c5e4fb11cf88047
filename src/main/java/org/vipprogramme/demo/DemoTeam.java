package org.vipprogramme.demo;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.team.Rep;
import org.vipprogramme.team.Rep.Dedication;
import org.vipprogramme.team.Team;

/** The people of the demo: password = user id, so never outside the profile {@code demo}. */
@Component
@Profile("demo")
class DemoTeam {

  private final IdentityService identity;
  private final Team team;

  DemoTeam(IdentityService identity, Team team) {
    this.identity = identity;
    this.team = team;
  }

  void make() {
    user("mary", "Mary", "Moore", Roles.MANAGEMENT);
    user("helen", "Helen", "Hart", Roles.VIP_HEAD);
    rep("rita", "Rita", "Ray", Dedication.DEDICATED);
    rep("dan", "Dan", "Dole", Dedication.DEDICATED);
    rep("carl", "Carl", "Cook", Dedication.COMBINED);
    rep("cora", "Cora", "Cline", Dedication.COMBINED);
    user("sam", "Sam", "Stone", Roles.SERVICE_HEAD);
    user("eric", "Eric", "Eads", Roles.SERVICE_ENGINEER);
    user("mo", "Mo", "Mills", Roles.PROCESS_MODELLER);
    user("demo", "Demo", "Admin", Roles.ADMIN);
  }

  private void rep(String id, String first, String last, Dedication dedication) {
    user(id, first, last, Roles.VIP_REP);
    if (team.find(id).isEmpty()) {
      team.put(new Rep(id, first + " " + last, dedication, true));
    }
  }

  private void user(String id, String first, String last, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setFirstName(first);
      user.setLastName(last);
      user.setEmail(id + "@example.org");
      user.setPassword(id);
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }
}
