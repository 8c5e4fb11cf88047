package org.vipprogramme.mail;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails of the programme. The mail server itself is Spring's {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param outbox the folder that gets mails as {@code .eml} files while no {@code spring.mail.host}
 *     is set
 * @param alsoTo addresses that get every report besides the people in its groups
 */
@ConfigurationProperties("vip.mail")
public record MailSettings(String from, Path outbox, @DefaultValue List<String> alsoTo) {}
