package io.canbao.registry.store;

import io.micronaut.core.annotation.Introspected;

/** How many people live in a unit. */
@Introspected
record UnitSumRow(String unitCode, long people) {}
