package io.canbao.registry.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** Why somebody is not enrolled. */
@MappedEntity("not_enrolled_reason")
record ReasonRow(@EmbeddedId YearKey key, String reason) {}
