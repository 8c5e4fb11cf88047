/**
 * A campaign over the client list: the list, its segments, the split among the team, the waves and
 * the results. Plain tables, no engine; nothing here holds all clients in memory.
 */
package org.vipprogramme.campaign;
