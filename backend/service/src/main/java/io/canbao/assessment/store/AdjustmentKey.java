package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record AdjustmentKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("closing_id") String closingId,
        @MappedProperty("adjustment_no") int adjustmentNo) {}
