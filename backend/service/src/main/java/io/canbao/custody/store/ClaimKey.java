package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record ClaimKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("funder") String funder,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("claim_no") int claimNo) {}
