package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record EventKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("resident_id") String residentId,
        @MappedProperty("event_id") String eventId) {}
