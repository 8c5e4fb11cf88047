package org.vipprogramme.moveclients;

/**
 * What moves.
 *
 * @param clientNo number of the one client; null for all clients of the rep
 * @param from user id of the rep so far; null for a client without one
 * @param to user id of the rep from now on; null to spread over the team by load
 */
record Move(String clientNo, String from, String to) {}
