package org.vipprogramme.questionnaire;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The questions of a form as they stood at some time.
 *
 * @param fingerprint SHA-256 of the schema, in hex: an unchanged form stays one version
 */
@Table("form_version")
public record FormVersion(
    @Id Long id, String formId, String fingerprint, String schemaJson, Instant firstSeen) {}
