/** Who works in the programme and how loaded they are. Plain tables, no engine. */
package org.vipprogramme.team;
