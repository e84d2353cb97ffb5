package io.canbao.http.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key: two counties may use one key. */
@Embeddable
record IdempotencyId(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("idempotency_key") String key) {}
