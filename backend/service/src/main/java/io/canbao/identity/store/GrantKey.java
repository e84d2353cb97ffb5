package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a role that somebody has; the county leads. */
@Embeddable
record GrantKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("account_id") String accountId,
        @MappedProperty("role") String role) {}
