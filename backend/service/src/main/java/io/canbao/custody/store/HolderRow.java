package io.canbao.custody.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** Somebody who gives cash away: a row to lock. */
@MappedEntity("cash_holder")
record HolderRow(@EmbeddedId HolderKey key) {}
