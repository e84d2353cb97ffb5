package io.canbao.testkit.architecture.wrong.service.queries;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("resident")
record ResidentRow(@EmbeddedId ResidentId id, String name) {}
