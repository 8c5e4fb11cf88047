package org.vipprogramme.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the files of {@code processes/} under their bare file names, from a folder as from a jar.
 * The stock starter takes the absolute path when it runs from a folder: every move of the checkout
 * would be a new deployment.
 */
@Component
class ProcessFiles extends DefaultDeploymentConfiguration {

  @Override
  public Set<Resource> getDeploymentResources() {
    Set<Resource> files = new LinkedHashSet<>();
    super.getDeploymentResources().forEach(file -> files.add(named(file)));
    return files;
  }

  private static Resource named(Resource file) {
    try {
      String name = file.getFilename();
      return new ByteArrayResource(file.getContentAsByteArray()) {
        @Override
        public String getDescription() {
          return name; // what the starter takes as the name of such a resource
        }
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
