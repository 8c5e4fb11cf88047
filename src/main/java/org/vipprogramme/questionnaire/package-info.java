/**
 * The VIP questionnaire: its sections, its states and the questions it was given to. Plain tables,
 * no engine.
 */
package org.vipprogramme.questionnaire;
