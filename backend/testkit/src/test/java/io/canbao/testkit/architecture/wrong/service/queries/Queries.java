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

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :other")
    long countForAnother(CountyCode county, String other);

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county")
    long countForTwo(CountyCode county, CountyCode other);

    @Query("INSERT INTO resident (county_code, name) SELECT :other, name FROM resident WHERE county_code = :county")
    void copyToAnother(CountyCode county, String other);

    @Query("DELETE FROM resident WHERE county_code = :county; DELETE FROM resident")
    void deleteTwice(CountyCode county);

    @Query("DROP TABLE resident")
    void dropThem(CountyCode county);

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county")
    long countHere(CountyCode county);

    @SharedTable("counties themselves")
    @Query("SELECT COUNT(*) FROM county")
    long countCounties();

    List<ResidentRow> findByName(String name);

    List<ResidentRow> findByIdCountyCodeOrName(CountyCode county, String name);

    List<ResidentRow> findByIdCountyCodeAndLine1OrName(CountyCode county, String line1, String name);

    void updateByIdCountyCode(CountyCode county, String countyCode);

    List<ResidentRow> findByNameAndIdCountyCode(CountyCode county, String name);

    void deleteAll();

    List<ResidentRow> findByIdCountyCode(CountyCode county);

    List<ResidentRow> findByIdCountyCodeAndNameOrderByName(CountyCode county, String name);

    void save(ResidentRow row);
}
