package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.tenancy.SharedTable;
import io.micronaut.data.annotation.Query;

interface Queries {
    @Query("SELECT COUNT(*) FROM resident")
    long countEverywhere();

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county")
    long countHere(String county);

    @SharedTable("counties themselves")
    @Query("SELECT COUNT(*) FROM county")
    long countCounties();
}
