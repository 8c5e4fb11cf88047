package org.vipprogramme.moveclients;

/**
 * A client with a new rep.
 *
 * @param from user id of the rep so far; null when there was none
 * @param to user id of the rep from now on
 */
record MovedClient(String clientNo, String from, String to) {}
