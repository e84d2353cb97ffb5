package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("village")
record VillageRow(@EmbeddedId VillageId id, String name) {
    record VillageId(String code, CountyCode countyCode) {}
}
