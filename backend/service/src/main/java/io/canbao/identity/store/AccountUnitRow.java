package io.canbao.identity.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** A unit that somebody acts in. */
@MappedEntity("account_unit")
record AccountUnitRow(@EmbeddedId AccountUnitKey key) {}
