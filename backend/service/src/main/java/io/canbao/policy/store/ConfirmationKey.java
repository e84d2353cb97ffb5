package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a confirmation: paths are longer than keys may be. */
@Embeddable
record ConfirmationKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("path_hash") String pathHash) {}
