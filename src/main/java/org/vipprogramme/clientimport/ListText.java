package org.vipprogramme.clientimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/**
 * The file as text. A first pass over the file finds its encoding: UTF-8 when every byte fits, else
 * windows-1251.
 */
record ListText(InputStreamSource file, Charset charset) {

  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Finds the encoding.
   *
   * @throws UnreadableList when the file is empty or no text
   */
  static ListText of(InputStreamSource file) {
    try {
      scan(file);
      return new ListText(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return new ListText(file, WINDOWS);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isWindows() {
    return charset.equals(WINDOWS);
  }

  /** The text from its beginning, without a byte order mark. */
  BufferedReader open() throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(file.getInputStream(), charset));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static void scan(InputStreamSource file) throws IOException {
    refuseBinary(file);
    // A decoder made by hand reports a wrong byte; a reader made with a charset would replace it.
    try (Reader text =
        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
      char[] buffer = new char[8192];
      while (text.read(buffer) >= 0) {
        // Only whether it can be read matters here.
      }
    }
  }

  private static void refuseBinary(InputStreamSource file) throws IOException {
    try (Reader bytes = new InputStreamReader(file.getInputStream(), StandardCharsets.ISO_8859_1)) {
      char[] buffer = new char[8192];
      int length = bytes.read(buffer);
      if (length < 0) {
        throw new UnreadableList("The file is empty.");
      }
      while (length >= 0) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == 0) {
            throw new UnreadableList(
                "This is not a CSV file but a workbook or another binary file;"
                    + " please save the list as \"CSV UTF-8\" and try again.");
          }
        }
        length = bytes.read(buffer);
      }
    }
  }
}
