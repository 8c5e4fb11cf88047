package org.vipprogramme.weeklyreview;

/** What people wrote, short enough for a line of a list. */
final class OneLine {

  private static final int LONGEST = 160;

  private OneLine() {}

  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }
}
