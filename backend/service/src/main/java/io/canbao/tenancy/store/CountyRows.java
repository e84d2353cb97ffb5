package io.canbao.tenancy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps tenants. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CountyRows extends GenericRepository<CountyRow, String> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM county county_row_ JOIN region ON region.region_code = county_row_.county_code
        WHERE (:text = '' OR LOCATE(:text, county_row_.county_code) > 0 OR LOCATE(:text, region.name_zh) > 0
            OR LOCATE(LOWER(:text), LOWER(region.name_en)) > 0)
          AND (:status = '' OR county_row_.status = :status)
          AND (:anywhere = 1 OR region.parent_code IN (:above))\
        """;

    Optional<CountyRow> findByCountyCode(String countyCode);

    /** Counties of a filter: {@code anywhere} is 1 for those below all regions, empty texts ask for nothing. */
    @Query(value = "SELECT county_row_.* " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<CountyRow> list(String text, String status, int anywhere, Collection<String> above, Pageable part);

    /** Of counties that never had anything in force. */
    @Query("SELECT county_code FROM county WHERE published_at IS NULL")
    List<String> listUnpublished();

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
