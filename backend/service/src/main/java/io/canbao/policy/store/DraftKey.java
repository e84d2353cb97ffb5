package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a draft: there is one for a region and year. */
@Embeddable
record DraftKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear) {}
