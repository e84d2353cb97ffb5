package io.canbao.policy.store;

import io.canbao.policy.PolicyVersion;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the region leads, so that rows can be partitioned by it. */
@Embeddable
record PolicyVersionKey(
        @MappedProperty("region_code") String regionCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("version") int version) {

    static PolicyVersionKey of(PolicyVersion version) {
        return new PolicyVersionKey(version.region(), version.year(), version.version());
    }
}
