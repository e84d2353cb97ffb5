package io.canbao.http.store;

import io.canbao.http.KeptAnswer;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A key and the first answer.
 *
 * @param takenAt in UTC
 * @param body    encrypted
 * @param status  0 while the request is worked on: seen by its own transaction only
 */
@MappedEntity("idempotency")
record IdempotencyRow(
        @EmbeddedId IdempotencyId id,
        String requestHash,
        LocalDateTime takenAt,
        int status,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body) {

    /** With its body as it stands here. */
    KeptAnswer answer() {
        return new KeptAnswer(status, location, tag, body);
    }
}
