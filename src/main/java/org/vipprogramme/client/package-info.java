/**
 * The client list: clients, their key people and the timeline of what happened. Plain tables, no
 * engine.
 */
package org.vipprogramme.client;
