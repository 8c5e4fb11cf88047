package org.vipprogramme;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the engine, its web apps and our tables: see README for the two commands. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VipProgrammeApplication {

  public static void main(String[] args) {
    SpringApplication.run(VipProgrammeApplication.class, args);
  }
}
