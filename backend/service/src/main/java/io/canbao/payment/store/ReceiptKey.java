package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record ReceiptKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("insurance_year") int insuranceYear,
        @MappedProperty("series") int series,
        @MappedProperty("number") long number) {}
