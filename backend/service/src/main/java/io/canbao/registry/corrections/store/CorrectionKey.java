package io.canbao.registry.corrections.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record CorrectionKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("correction_id") String correctionId) {}
