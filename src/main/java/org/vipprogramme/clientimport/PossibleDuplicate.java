package org.vipprogramme.clientimport;

/**
 * Two numbers that may stand for one client.
 *
 * @param id null as long as the list is only staged
 * @param clientNo the smaller number of the two
 * @param otherNo the other number
 * @param reason what they share: NAME, PHONE, EMAIL or several of these
 */
public record PossibleDuplicate(
    Long id, String clientNo, String name, String otherNo, String otherName, String reason) {}
