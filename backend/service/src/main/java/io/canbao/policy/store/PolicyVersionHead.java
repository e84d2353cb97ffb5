package io.canbao.policy.store;

import io.canbao.policy.PolicyVersion;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A published version without its pack: what is read every time that anything was published. */
@SharedTable("of regions: a layer's versions are what all counties below it are merged with, and all are published")
@MappedEntity("policy_version")
record PolicyVersionHead(@EmbeddedId PolicyVersionKey key, String digest, LocalDateTime publishedAt) {

    PolicyVersion version() {
        return new PolicyVersion(
                key.regionCode(), key.insuranceYear(), key.version(), digest, publishedAt.toInstant(ZoneOffset.UTC));
    }
}
