package org.vipprogramme.clientimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The lines of a file one after the other, with their numbers; lines can be given back. */
final class ListLines {

  /** Longer than any row of a client list; what is longer is something else. */
  static final int LONGEST = 20_000;

  private final BufferedReader text;
  private final Deque<String> givenBack = new ArrayDeque<>();
  private int number;

  ListLines(BufferedReader text) {
    this.text = text;
  }

  /** The number of the line that was read last; the first line is 1. */
  int number() {
    return number;
  }

  /** The next line without its end, or null at the end of the file. */
  String next() throws IOException {
    String line = givenBack.isEmpty() ? read() : givenBack.pop();
    if (line != null) {
      number++;
    }
    return line;
  }

  /** The last line read is to be read once more. */
  void giveBack(String line) {
    givenBack.push(line);
    number--;
  }

  private String read() throws IOException {
    int next = text.read();
    if (next < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (next >= 0 && next != '\n' && next != '\r') {
      if (line.length() == LONGEST) {
        throw new UnreadableList(
            "Line %d is longer than %d characters: this is not a client list."
                .formatted(number + 1, LONGEST));
      }
      line.append((char) next);
      next = text.read();
    }
    if (next == '\r') {
      skipLineFeed();
    }
    return line.toString();
  }

  private void skipLineFeed() throws IOException {
    text.mark(1);
    if (text.read() != '\n') {
      text.reset();
    }
  }
}
