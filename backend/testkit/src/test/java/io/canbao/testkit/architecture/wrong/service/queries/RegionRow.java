package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@SharedTable("the tree that all counties stand in")
@MappedEntity("region")
record RegionRow(@Id String code) {}
