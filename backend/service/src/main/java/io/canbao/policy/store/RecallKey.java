package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a request about a version. */
@Embeddable
record RecallKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("recall_no") int recallNo) {}
