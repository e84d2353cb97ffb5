package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a delivery. */
@Embeddable
record DeliveryKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("delivery_id") String deliveryId) {}
