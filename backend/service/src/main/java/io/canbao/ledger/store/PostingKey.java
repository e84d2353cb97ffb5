package io.canbao.ledger.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record PostingKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("posting_id") String postingId) {}
