package io.canbao.tenancy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads, adds and changes units. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitRows extends GenericRepository<UnitRow, UnitKey> {
    List<UnitRow> findByKeyCountyCodeOrderByKeyUnitCode(CountyCode countyCode);

    Optional<UnitRow> findByKeyCountyCodeAndKeyUnitCode(CountyCode countyCode, String unitCode);

    Page<UnitRow> findByKeyCountyCode(CountyCode countyCode, Pageable part);

    Page<UnitRow> findByKeyCountyCodeAndKeyUnitCodeInList(
            CountyCode countyCode, Collection<String> unitCodes, Pageable part);

    void save(UnitRow row);

    @Query("UPDATE unit SET kind = :kind, name_zh = :nameZh, name_en = :nameEn, revision = :revision"
            + " WHERE county_code = :county AND unit_code = :unitCode AND revision = :revision - 1")
    int change(CountyCode county, String unitCode, String kind, String nameZh, String nameEn, int revision);

    @Query("DELETE FROM unit WHERE county_code = :county")
    int removeAll(CountyCode county);
}
