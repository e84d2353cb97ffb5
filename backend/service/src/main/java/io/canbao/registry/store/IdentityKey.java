package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** The primary key; the county leads. */
@Embeddable
record IdentityKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("resident_id") String residentId,
        @MappedProperty("category") String category,
        @MappedProperty("recognised_on") LocalDate recognisedOn) {}
