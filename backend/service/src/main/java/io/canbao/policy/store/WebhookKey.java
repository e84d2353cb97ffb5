package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a webhook: a region has one. */
@Embeddable
record WebhookKey(@MappedProperty("county_code") CountyCode countyCode) {}
