package io.canbao.tenancy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record UnitKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("unit_code") String unitCode) {}
