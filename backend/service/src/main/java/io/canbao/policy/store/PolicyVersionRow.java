package io.canbao.policy.store;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions.LayerVersion;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published version with its pack and all that it was made from.
 *
 * @param publishedAt in UTC, without a zone: what is stored does not depend on the zone of a server, a session or a driver
 */
@SharedTable("of regions: a layer's versions are what all counties below it are merged with, and all are published")
@MappedEntity("policy_version")
record PolicyVersionRow(
        @EmbeddedId PolicyVersionKey key,
        String digest,
        LocalDateTime publishedAt,
        String pack,
        String origin,
        String level,
        String names,
        String path,
        @Nullable String ownSource,
        @Nullable String cases,
        @Nullable String layers,
        @Nullable String editedBy,
        @Nullable String approvedBy,
        @Nullable String publishedWith,
        int failingCases) {

    static PolicyVersionRow of(PolicyVersion version, GivenPack pack, List<LayerVersion> layers, Hands hands) {
        return new PolicyVersionRow(
                PolicyVersionKey.of(version),
                version.digest(),
                LocalDateTime.ofInstant(version.publishedAt(), ZoneOffset.UTC),
                pack.policy().json(),
                version.origin().id(),
                version.county() ? Names.COUNTY : Names.LAYER,
                Names.json(version.name()),
                Names.json(version.path().subList(0, version.path().size() - 1)),
                pack.own().orElse(null),
                Names.json(pack.cases()),
                Names.json(layers.stream().map(Layer::of).toList()),
                hands.editedBy(),
                hands.approvedBy().orElse(null),
                hands.publishedWith().orElse(null),
                hands.failingCases());
    }

    PolicyVersionHead head() {
        return new PolicyVersionHead(key, digest, publishedAt, origin, level, names, path);
    }

    PolicyVersionTexts texts() {
        return new PolicyVersionTexts(key, ownSource, cases, layers, editedBy, approvedBy, publishedWith, failingCases);
    }

    /** A layer as the column holds it. */
    record Layer(String region, int year, @Nullable Integer version, String digest) {
        static Layer of(LayerVersion layer) {
            return new Layer(layer.region(), layer.year(), layer.version().orElse(null), layer.digest());
        }

        LayerVersion layer() {
            return new LayerVersion(region, year, Optional.ofNullable(version), digest);
        }
    }
}
