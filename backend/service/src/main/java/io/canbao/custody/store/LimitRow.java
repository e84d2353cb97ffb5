package io.canbao.custody.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** For how many days cash may be held. */
@MappedEntity("custody_limit")
record LimitRow(@EmbeddedId LimitKey key, int days) {}
