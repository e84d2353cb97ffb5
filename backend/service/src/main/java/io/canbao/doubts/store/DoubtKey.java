package io.canbao.doubts.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a doubt. */
@Embeddable
record DoubtKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("doubt_code") String doubtCode) {}
