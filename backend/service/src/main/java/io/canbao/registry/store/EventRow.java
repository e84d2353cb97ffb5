package io.canbao.registry.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A line of a timeline. */
@MappedEntity("resident_event")
record EventRow(
        @EmbeddedId EventKey key,
        LocalDateTime recordedAt,
        String recordedBy,
        String kind,
        @Nullable LocalDate happenedOn,
        String source,
        String detail) {}
