package io.canbao.tenancy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads and plants nodes of the tree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RegionRows extends GenericRepository<RegionRow, String> {
    Optional<RegionRow> findByRegionCode(String regionCode);

    List<RegionRow> findAllOrderByRegionCode();

    void save(RegionRow row);

    @Query("UPDATE region SET name_zh = :nameZh, name_en = :nameEn"
            + " WHERE region_code = :regionCode AND name_zh = :beforeZh AND name_en = :beforeEn")
    int rename(String regionCode, String beforeZh, String beforeEn, String nameZh, String nameEn);
}
