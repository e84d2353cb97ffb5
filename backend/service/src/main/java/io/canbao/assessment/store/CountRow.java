package io.canbao.assessment.store;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** How many more are enrolled in a unit since a day, as far as it is folded. */
@MappedEntity("enrollment_count")
record CountRow(@EmbeddedId CountKey key, long people) {}
