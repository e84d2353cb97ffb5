package io.canbao.registry.lists.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record BroughtKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("source") String source,
        @MappedProperty("category") String category) {}
