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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger LOG = LoggerFactory.getLogger(PolicyVersionHead.class);

    /** A row that somebody spoilt takes no other row away: it is a version that cannot be read, until it is mended. */
    PolicyVersion version() {
        try {
            List<Text> down = new ArrayList<>(Names.list(path));
            down.add(Names.one(names));
            if (!Names.COUNTY.equals(level) && !Names.LAYER.equals(level)) {
                throw new IllegalStateException("no level of a region");
            }
            return version(Origin.of(origin), List.copyOf(down));
        } catch (RuntimeException damaged) {
            LOG.debug("a row of policy_version is damaged", damaged);
            return version(Origin.EARLIER, List.of());
        }
    }

    private PolicyVersion version(Origin from, List<Text> down) {
        return new PolicyVersion(
                key.regionCode(),
                key.insuranceYear(),
                key.version(),
                digest,
                publishedAt.toInstant(ZoneOffset.UTC),
                from,
                !Names.LAYER.equals(level),
                down);
    }
}
