package io.canbao.policy.store;

import io.canbao.policy.draft.Joining;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** That a region waits for a layer. */
@SharedTable("what regions say to a layer above them: that they wait to be published together with it")
@MappedEntity("policy_joining")
record JoiningRow(@EmbeddedId DraftKey key, String digest, String layerCode, String joinedBy, LocalDateTime joinedAt) {

    static JoiningRow of(Joining joining) {
        return new JoiningRow(
                new DraftKey(joining.region(), joining.year()),
                joining.digest(),
                joining.layer().value(),
                joining.by(),
                LocalDateTime.ofInstant(joining.at(), ZoneOffset.UTC));
    }

    Joining joining() {
        return new Joining(
                key.countyCode(),
                key.insuranceYear(),
                digest,
                CountyCode.parse(layerCode),
                joinedBy,
                joinedAt.toInstant(ZoneOffset.UTC));
    }
}
