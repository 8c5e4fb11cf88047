/**
 * The relationship between two campaigns: who is due when, and the meetings without an offer. Plain
 * tables, no engine.
 */
package org.vipprogramme.relationship;
