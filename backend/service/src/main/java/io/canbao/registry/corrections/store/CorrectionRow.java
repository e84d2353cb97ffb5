package io.canbao.registry.corrections.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, with all that it says of a person sealed.
 *
 * @param openMark       1 while it waits, null afterwards: of a proposer for a resident there is one such row
 * @param acceptedFields codes with spaces between them
 */
@MappedEntity("resident_correction")
record CorrectionRow(
        @EmbeddedId CorrectionKey key,
        String residentId,
        String unitCode,
        String contentCipher,
        String proposedBy,
        LocalDateTime proposedAt,
        String state,
        @Nullable Integer openMark,
        String acceptedFields,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String reason) {}
