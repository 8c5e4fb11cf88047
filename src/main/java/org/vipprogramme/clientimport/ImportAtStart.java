package org.vipprogramme.clientimport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * Imports {@code --vip.import=FILE} as the application starts, or only checks it with {@code
 * --vip.import-dry-run=true}. The report goes to the log, bad rows to {@code FILE.bad-rows.csv}
 * beside the file. A file that is no client list is said so in the log; the application runs on.
 */
@Component
@ConditionalOnProperty("vip.import")
class ImportAtStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

  private final ClientImport imports;
  private final Path file;
  private final boolean dryRun;

  ImportAtStart(
      ClientImport imports,
      @Value("${vip.import}") Path file,
      @Value("${vip.import-dry-run:false}") boolean dryRun) {
    this.imports = imports;
    this.file = file;
    this.dryRun = dryRun;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!Files.isReadable(file)) {
      LOG.error("Client list {}: there is no such file to read.", file);
      return;
    }
    try {
      ImportReport report =
          imports.read(new FileSystemResource(file), file.getFileName().toString(), "system");
      report = dryRun ? report : imports.apply(report.run().id());
      LOG.info("{}", report.text());
      writeBadRows(report);
    } catch (UnreadableList refusal) {
      LOG.error("Client list {}: {}", file, refusal.getMessage());
    }
  }

  private void writeBadRows(ImportReport report) throws IOException {
    if (report.run().badRows() > 0) {
      Path bad = file.resolveSibling(file.getFileName() + ".bad-rows.csv");
      try (BufferedWriter out = Files.newBufferedWriter(bad)) {
        imports.writeBadRows(report.run().id(), out);
      }
      LOG.info("Bad rows to mend and import again: {}", bad);
    }
  }
}
