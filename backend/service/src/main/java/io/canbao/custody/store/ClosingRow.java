package io.canbao.custody.store;

import io.canbao.custody.CloseDay.Closing;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A closed day. */
@MappedEntity("day_closing")
record ClosingRow(@EmbeddedId ClosingKey key, String figures, String digest, LocalDateTime closedAt, String closedBy) {

    static ClosingRow of(Closing closing) {
        return new ClosingRow(
                new ClosingKey(closing.county(), closing.day()),
                closing.figures(),
                closing.digest(),
                LocalDateTime.ofInstant(closing.at(), ZoneOffset.UTC),
                closing.by());
    }

    Closing closing() {
        return new Closing(
                key.countyCode(), key.closedDay(), figures, digest, closedAt.toInstant(ZoneOffset.UTC), closedBy);
    }
}
