/** Mails of the programme: written once, sent once. Plain tables and SMTP, no engine. */
package org.vipprogramme.mail;
