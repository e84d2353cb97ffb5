package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and keeps figures. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FigureRows extends GenericRepository<FigureRow, FigureKey> {
    List<FigureRow> findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyUnitCodeAndKeyFigure(
            CountyCode countyCode, int insuranceYear);

    List<FigureRow> findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyUnitCodeAndKeyFigure(CountyCode countyCode);

    void save(FigureRow row);

    @Query("""
        INSERT INTO unit_figure (county_code, insurance_year, unit_code, figure, counted)
        VALUES (:county, :insuranceYear, :unitCode, :figure, :counted) ON DUPLICATE KEY UPDATE counted = :counted\
        """)
    void put(CountyCode county, int insuranceYear, String unitCode, String figure, long counted);

    @Query("DELETE FROM unit_figure WHERE county_code = :county")
    int removeAll(CountyCode county);
}
