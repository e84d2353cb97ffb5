package io.canbao.identity.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a session or an invitation: a county and the hash of a token under it. */
@Embeddable
record TokenKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("token_hash") String tokenHash) {}
