package io.canbao.tenancy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps tenants. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CountyRows extends GenericRepository<CountyRow, String> {
    Optional<CountyRow> findByCountyCode(String countyCode);

    Page<CountyRow> findAll(Pageable part);

    void save(CountyRow row);

    @Query(
            "UPDATE county SET status = :status, modules = :modules, contact_name = :contactName, contact_phone = :contactPhone,"
                    + " letterhead_zh = :letterheadZh, letterhead_en = :letterheadEn, approvals = :approvals, published_at = :publishedAt, revision = revision + 1"
                    + " WHERE county_code = :countyCode AND revision = :before")
    int change(
            String countyCode,
            String status,
            String modules,
            String contactName,
            String contactPhone,
            String letterheadZh,
            String letterheadEn,
            int approvals,
            @Nullable LocalDateTime publishedAt,
            int before);
}
