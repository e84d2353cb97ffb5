package io.canbao.payment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record RefundKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("refund_id") String refundId) {}
