package io.canbao.policy.store;

import io.canbao.policy.Origin;
import io.canbao.policy.PolicyVersion;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A published version without its pack: what is read every time that anything was released. */
@SharedTable("of regions: a layer's versions are what all counties below it are merged with, and all are published")
@MappedEntity("policy_version")
record PolicyVersionHead(
        @EmbeddedId PolicyVersionKey key,
        String digest,
        LocalDateTime publishedAt,
        String origin,
        String level,
        String names,
        String path) {

    PolicyVersion version() {
        List<Text> down = new ArrayList<>(Names.list(path));
        down.add(Names.one(names));
        return new PolicyVersion(
                key.regionCode(),
                key.insuranceYear(),
                key.version(),
                digest,
                publishedAt.toInstant(ZoneOffset.UTC),
                Origin.of(origin),
                Names.COUNTY.equals(level),
                List.copyOf(down));
    }
}
