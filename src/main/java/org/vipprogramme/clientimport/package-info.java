/**
 * The import of the client list (R2): a CSV file is read row by row into {@code import_row},
 * checked there, and only then brought into the client list, client by client in batches. Reading
 * alone is the dry run. A small and a huge file take the same memory.
 */
package org.vipprogramme.clientimport;
