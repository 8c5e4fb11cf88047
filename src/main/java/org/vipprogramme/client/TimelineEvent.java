package org.vipprogramme.client;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One thing that happened with a client; see {@link Timeline}. */
@Table("timeline_event")
public record TimelineEvent(
    @Id Long id,
    String clientNo,
    Instant at,
    String byUser,
    String kind,
    String text,
    Long questionnaireId,
    Long registerNo) {}
