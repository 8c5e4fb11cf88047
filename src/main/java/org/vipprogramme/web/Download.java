package org.vipprogramme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file written while it is being sent. */
final class Download {

  private Download() {}

  /** Writes the file; must not close the stream. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Sends the file. A failure before the first bytes went out is answered as any other; after that
   * the connection is broken off: a problem's sentence must not stand inside a file that then looks
   * complete.
   */
  static void send(HttpServletResponse response, String type, String fileName, Body body) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName).build().toString());
    try {
      // Not the writer: after it nothing else could answer.
      body.writeTo(response.getOutputStream());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (RuntimeException failed) {
      if (response.isCommitted()) {
        throw brokenOff(fileName, failed);
      }
      response.reset();
      throw failed;
    }
  }

  /** Not with the failure as its cause: whoever answers failures would find and answer it. */
  private static UncheckedIOException brokenOff(String fileName, RuntimeException failed) {
    IOException brokenOff = new IOException(fileName + " was broken off");
    brokenOff.addSuppressed(failed);
    return new UncheckedIOException(brokenOff);
  }
}
