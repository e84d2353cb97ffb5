package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** The primary key; the county leads. */
@Embeddable
record CountKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("unit_code") String unitCode,
        @MappedProperty("counted_on") LocalDate countedOn) {}
