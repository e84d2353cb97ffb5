package io.canbao.assessment.store;

import io.canbao.assessment.Closing;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A closing. */
@MappedEntity("scheme_closing")
record SchemeClosingRow(
        @EmbeddedId SchemeClosingKey key,
        String scheme,
        int insuranceYear,
        LocalDate closedDay,
        int policyVersion,
        String digest,
        String counts,
        LocalDateTime closedAt,
        String closedBy) {
    static SchemeClosingRow of(Closing closing) {
        return new SchemeClosingRow(
                new SchemeClosingKey(closing.county(), closing.id()),
                closing.scheme(),
                closing.year(),
                closing.on(),
                closing.version(),
                closing.digest(),
                closing.counts(),
                LocalDateTime.ofInstant(closing.at(), ZoneOffset.UTC),
                closing.by());
    }

    Closing closing() {
        return new Closing(
                key.countyCode(),
                key.closingId(),
                scheme,
                insuranceYear,
                closedDay,
                policyVersion,
                digest,
                counts,
                closedAt.toInstant(ZoneOffset.UTC),
                closedBy);
    }
}
