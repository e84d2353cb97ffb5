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
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM unit unit_row_
        WHERE county_code = :county
          AND (:text = '' OR LOCATE(LOWER(:text), LOWER(unit_code)) > 0 OR LOCATE(:text, name_zh) > 0
            OR LOCATE(LOWER(:text), LOWER(name_en)) > 0)
          AND (:kind = '' OR kind = :kind)
          AND (:anywhere = 1 OR unit_code IN (:units))\
        """;

    List<UnitRow> findByKeyCountyCodeOrderByKeyUnitCode(CountyCode countyCode);

    Optional<UnitRow> findByKeyCountyCodeAndKeyUnitCode(CountyCode countyCode, String unitCode);

    /** Units of a filter: {@code anywhere} is 1 where none is to be among {@code units}, empty texts ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<UnitRow> list(
            CountyCode county, String text, String kind, int anywhere, Collection<String> units, Pageable part);

    void save(UnitRow row);

    @Query("UPDATE unit SET kind = :kind, name_zh = :nameZh, name_en = :nameEn, revision = :revision"
            + " WHERE county_code = :county AND unit_code = :unitCode AND revision = :revision - 1")
    int change(CountyCode county, String unitCode, String kind, String nameZh, String nameEn, int revision);

    @Query("DELETE FROM unit WHERE county_code = :county")
    int removeAll(CountyCode county);
}
