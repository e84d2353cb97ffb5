package io.canbao.policy.store;

import io.canbao.policy.recall.Recall;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** A request about a version, without who decided it: that is written once and read by those who audit. */
@MappedEntity("policy_recall")
record RecallRow(
        @EmbeddedId RecallKey key,
        String kind,
        int version,
        String state,
        String reason,
        String requestedBy,
        LocalDateTime requestedAt) {
    static final String REQUESTED = "requested";

    static RecallRow of(Recall recall) {
        return new RecallRow(
                new RecallKey(recall.region(), recall.year(), recall.number()),
                recall.kind().name().toLowerCase(Locale.ROOT),
                recall.version(),
                REQUESTED,
                recall.reason(),
                recall.by(),
                LocalDateTime.ofInstant(recall.at(), ZoneOffset.UTC));
    }

    Recall recall() {
        return new Recall(
                key.countyCode(),
                key.insuranceYear(),
                key.recallNo(),
                Recall.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                version,
                reason,
                requestedBy,
                requestedAt.toInstant(ZoneOffset.UTC));
    }
}
