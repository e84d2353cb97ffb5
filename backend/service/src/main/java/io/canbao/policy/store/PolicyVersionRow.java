package io.canbao.policy.store;

import io.canbao.policy.PolicyVersion;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A published version with its pack.
 *
 * @param publishedAt in UTC, without a zone: what is stored does not depend on the zone of a server, a session or a driver
 */
@SharedTable("of regions: a layer's versions are what all counties below it are merged with, and all are published")
@MappedEntity("policy_version")
record PolicyVersionRow(@EmbeddedId PolicyVersionKey key, String digest, LocalDateTime publishedAt, String pack) {

    static PolicyVersionRow of(PolicyVersion version, String pack) {
        return new PolicyVersionRow(
                PolicyVersionKey.of(version),
                version.digest(),
                LocalDateTime.ofInstant(version.publishedAt(), ZoneOffset.UTC),
                pack);
    }
}
