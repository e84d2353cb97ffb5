package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** The primary key; the county leads. */
@Embeddable
record ClosingKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("closed_day") LocalDate closedDay) {}
