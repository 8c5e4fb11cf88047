package org.vipprogramme.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vipprogramme.client.Clients;
import org.vipprogramme.clientimport.ClientImport;
import org.vipprogramme.clientjourney.JourneyStarter;

/**
 * Fills an empty demo with people, a small client list and first journeys, and says where to go.
 */
@Component
@Profile("demo")
@Order(100)
class Demo implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private static final String SAMPLE = "demo/clients-sample.csv";

  /** So that the lists in Tasklist are short enough to look through. */
  private static final int JOURNEYS = 12;

  private final DemoTeam people;
  private final Clients clients;
  private final ClientImport imports;
  private final JourneyStarter journeys;
  private final ServletWebServerApplicationContext server;

  Demo(
      DemoTeam people,
      Clients clients,
      ClientImport imports,
      JourneyStarter journeys,
      ServletWebServerApplicationContext server) {
    this.people = people;
    this.clients = clients;
    this.imports = imports;
    this.journeys = journeys;
    this.server = server;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people.make();
    if (clients.count() == 0) {
      ClassPathResource list = new ClassPathResource(SAMPLE);
      imports.apply(imports.read(list, list.getFilename(), "system").run().id());
      journeys.startWaiting(JOURNEYS);
    }
    LOG.info(
        """

        VIP Programme is up.
          Tasklist   http://127.0.0.1:{}/camunda/app/tasklist/
          Cockpit    http://127.0.0.1:{}/camunda/app/cockpit/
          Sign in as rita (sales rep), helen (head of the programme), sam (head of service),
          eric (engineer), mary (management) or demo (administrator); password = user id.
        """,
        server.getWebServer().getPort(),
        server.getWebServer().getPort());
  }
}
