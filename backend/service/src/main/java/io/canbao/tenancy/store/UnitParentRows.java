package io.canbao.tenancy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Reads and adds places of units. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitParentRows extends GenericRepository<UnitParentRow, UnitKey> {
    List<UnitParentRow> findByKeyCountyCode(CountyCode countyCode);

    List<UnitParentRow> findByKeyCountyCodeAndKeyUnitCodeInList(CountyCode countyCode, Collection<String> unitCodes);

    void save(UnitParentRow row);

    @Query("DELETE FROM unit_parent WHERE county_code = :county AND unit_code = :unitCode")
    void remove(CountyCode county, String unitCode);

    @Query("DELETE FROM unit_parent WHERE county_code = :county")
    void removeAll(CountyCode county);
}
