package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a step, and of the approval that it may be. */
@Embeddable
record DraftStepKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("step_no") int stepNo) {}
