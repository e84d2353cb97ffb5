package io.canbao.registry.duplicates.store;

import io.canbao.registry.ResidentId;
import io.canbao.registry.duplicates.Pair;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A pair. */
@MappedEntity("likely_duplicate")
record PairRow(@EmbeddedId PairKey key, String state, LocalDateTime flaggedAt) {
    static final String OPEN = "open";
    static final String DISMISSED = "dismissed";

    static PairRow of(CountyCode county, Pair pair) {
        return new PairRow(
                new PairKey(county, pair.first().value(), pair.second().value()),
                pair.dismissed() ? DISMISSED : OPEN,
                LocalDateTime.ofInstant(pair.at(), ZoneOffset.UTC));
    }

    Pair pair() {
        return new Pair(
                new ResidentId(key.residentId()),
                new ResidentId(key.otherId()),
                state.equals(DISMISSED),
                flaggedAt.toInstant(ZoneOffset.UTC));
    }
}
