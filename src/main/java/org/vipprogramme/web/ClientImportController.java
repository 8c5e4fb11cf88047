package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vipprogramme.clientimport.ClientImport;
import org.vipprogramme.clientimport.ImportReport;

/** The import of the client list (R2) for other systems. */
@RestController
@RequestMapping("/api/clients/import")
class ClientImportController {

  private final ClientImport imports;

  ClientImportController(ClientImport imports) {
    this.imports = imports;
  }

  /** Reads a list and imports its good rows; a dry run only says what that would change. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport read(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal user) {
    ImportReport report = imports.read(file, file.getOriginalFilename(), user.getName());
    return dryRun ? report : imports.apply(report.run().id());
  }

  /** Imports a list that was read in a dry run. */
  @PostMapping("/{id}/apply")
  ImportReport apply(@PathVariable long id) {
    return imports.apply(id);
  }

  @GetMapping("/{id}")
  ImportReport report(@PathVariable long id) {
    return imports.report(id);
  }

  /** The rows that were left out, to be mended and imported again. */
  @GetMapping("/{id}/bad-rows")
  void badRows(@PathVariable long id, HttpServletResponse response) throws IOException {
    imports.report(id);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("bad-rows-" + id + ".csv").build().toString());
    imports.writeBadRows(id, response.getWriter());
  }
}
