/**
 * The register of problem questionnaires, its three copies and its work log. Plain tables, no
 * engine.
 */
package org.vipprogramme.register;
