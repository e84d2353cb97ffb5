package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record TransferKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("transfer_id") String transferId) {}
