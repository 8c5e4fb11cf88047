/**
 * Offers, sales and referrals: what grows out of a meeting once quality is good. Plain tables, no
 * engine.
 */
package org.vipprogramme.sales;
