package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Reads and adds reports; there is nothing here that changes one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReportRows extends GenericRepository<ReportRow, ReportKey> {
    /** The alias is that by which orders are appended. */
    String OF_UNITS =
            "FROM unit_report report_row_" + " WHERE county_code = :county AND (:anyUnit = 1 OR unit_code IN (:units))";

    @Query("SELECT * FROM unit_report WHERE county_code = :county AND handed_at >= :handedAt AND handed_at < :until"
            + " ORDER BY handed_at, report_id")
    List<ReportRow> between(CountyCode county, LocalDateTime handedAt, LocalDateTime until);

    /** Reports of some units; of all where {@code anyUnit} is 1. */
    @Query(value = "SELECT * " + OF_UNITS, countQuery = "SELECT COUNT(*) " + OF_UNITS)
    Page<ReportRow> list(CountyCode county, int anyUnit, Collection<String> units, Pageable part);

    void save(ReportRow row);

    @Query("DELETE FROM unit_report WHERE county_code = :county")
    int removeAll(CountyCode county);
}
