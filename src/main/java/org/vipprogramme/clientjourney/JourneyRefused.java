package org.vipprogramme.clientjourney;

/** A journey that may not begin; the message says why. */
public class JourneyRefused extends RuntimeException {

  JourneyRefused(String why) {
    super(why);
  }
}
