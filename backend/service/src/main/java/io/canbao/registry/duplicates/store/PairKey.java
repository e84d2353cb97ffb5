package io.canbao.registry.duplicates.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record PairKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("resident_id") String residentId,
        @MappedProperty("other_id") String otherId) {}
