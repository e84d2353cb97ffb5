package io.canbao.policy.store;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the region leads, so that rows can be partitioned by it. */
@Embeddable
record ReleaseKey(
        @MappedProperty("region_code") String regionCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("release_no") int releaseNo) {}
