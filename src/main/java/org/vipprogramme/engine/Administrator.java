package org.vipprogramme.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator of a real installation out of {@code vip.admin.user} and {@code
 * vip.admin.password}. Without any administrator the application does not start: Camunda's own
 * set-up page would let the first comer become one.
 */
@Component
@Profile("!demo & !test")
@Order(10)
class Administrator implements ApplicationRunner {

  /**
   * Who becomes the first administrator.
   *
   * @param user user id
   * @param password at least 12 characters
   */
  @ConfigurationProperties("vip.admin")
  record Settings(String user, String password) {}

  private static final int SHORTEST_PASSWORD = 12;

  private final IdentityService identity;
  private final Settings settings;

  Administrator(IdentityService identity, Settings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (identity.createUserQuery().memberOfGroup(Roles.ADMIN).count() > 0) {
      return;
    }
    if (settings.user() == null
        || settings.password() == null
        || settings.password().length() < SHORTEST_PASSWORD) {
      throw new IllegalStateException(
          "There is no administrator yet. Please set VIP_ADMIN_USER and VIP_ADMIN_PASSWORD (at least "
              + SHORTEST_PASSWORD
              + " characters) for the first start.");
    }
    var user = identity.newUser(settings.user());
    user.setFirstName(settings.user());
    user.setPassword(settings.password());
    identity.saveUser(user);
    identity.createMembership(settings.user(), Roles.ADMIN);
  }
}
