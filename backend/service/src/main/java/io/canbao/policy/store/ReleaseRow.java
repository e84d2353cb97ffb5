package io.canbao.policy.store;

import io.canbao.policy.Release;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/** A release; its moments are in UTC, without a zone. */
@SharedTable("of regions: a layer's releases decide what all counties below it are merged with, and all are published")
@MappedEntity("policy_release")
record ReleaseRow(
        @EmbeddedId ReleaseKey key,
        String kind,
        int version,
        LocalDateTime inForceFrom,
        LocalDateTime recordedAt,
        String recordedBy,
        String reason) {

    static ReleaseRow of(Release release) {
        return new ReleaseRow(
                new ReleaseKey(release.region(), release.year(), release.number()),
                release.kind().name().toLowerCase(Locale.ROOT),
                release.version(),
                LocalDateTime.ofInstant(release.inForceFrom(), ZoneOffset.UTC),
                LocalDateTime.ofInstant(release.recordedAt(), ZoneOffset.UTC),
                release.recordedBy(),
                release.reason());
    }

    Release release() {
        return new Release(
                key.regionCode(),
                key.insuranceYear(),
                key.releaseNo(),
                readKind(),
                version,
                inForceFrom.toInstant(ZoneOffset.UTC),
                recordedAt.toInstant(ZoneOffset.UTC),
                recordedBy,
                reason);
    }

    /** A row that somebody spoilt takes no other region away. */
    private Release.Kind readKind() {
        return Arrays.stream(Release.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElse(Release.Kind.UNREADABLE);
    }
}
