package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a unit that somebody acts in; the county leads. */
@Embeddable
record AccountUnitKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("account_id") String accountId,
        @MappedProperty("unit_code") String unitCode) {}
