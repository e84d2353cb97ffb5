package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.tenancy.CountyCode;
import io.canbao.testkit.architecture.wrong.service.tenancy.SharedTable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
interface Queries extends GenericRepository<ResidentRow, ResidentId> {
    @Query("SELECT COUNT(*) FROM resident")
    long countEverywhere(CountyCode county);

    @Query("SELECT county_code, COUNT(*) FROM resident GROUP BY county_code")
    long countThatListsTheColumn(CountyCode county);

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county OR name = :name")
    long countHereOrElsewhere(CountyCode county, String name);

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county")
    long countHere(CountyCode county);

    @SharedTable("counties themselves")
    @Query("SELECT COUNT(*) FROM county")
    long countCounties();

    List<ResidentRow> findByName(String name);

    List<ResidentRow> findByIdCountyCodeOrName(CountyCode county, String name);

    List<ResidentRow> findByNameAndIdCountyCode(CountyCode county, String name);

    void deleteAll();

    List<ResidentRow> findByIdCountyCode(CountyCode county);

    List<ResidentRow> findByIdCountyCodeAndNameOrderByName(CountyCode county, String name);

    void save(ResidentRow row);
}
