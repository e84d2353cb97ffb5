package io.canbao.audit.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a seal; the county leads. */
@Embeddable
record SealKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("seq") long seq) {}
