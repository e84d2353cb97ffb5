package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps the texts of drafts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRows extends GenericRepository<DraftRow, DraftKey> {
    String OF_REVISION = " WHERE county_code = :county AND insurance_year = :year AND revision = :revision";

    Optional<DraftRow> findByKeyCountyCodeAndKeyInsuranceYear(CountyCode countyCode, int insuranceYear);

    List<DraftRow> findByKeyCountyCodeOrderByKeyInsuranceYear(CountyCode countyCode);

    void save(DraftRow row);

    @Query("UPDATE policy_draft SET revision = :next, own_source = :source, cases = :cases,"
            + " copied_region = :copiedRegion, copied_year = :copiedYear, copied_version = :copiedVersion,"
            + " base_version = :baseVersion, ahead = :ahead"
            + OF_REVISION)
    int change(
            CountyCode county,
            int year,
            int revision,
            int next,
            String source,
            @Nullable String cases,
            @Nullable String copiedRegion,
            @Nullable Integer copiedYear,
            @Nullable Integer copiedVersion,
            @Nullable Integer baseVersion,
            boolean ahead);

    @Query("UPDATE policy_draft SET base_version = :version WHERE county_code = :county AND insurance_year = :year")
    int rebase(CountyCode county, int year, int version);

    @Query("DELETE FROM policy_draft" + OF_REVISION)
    int remove(CountyCode county, int year, int revision);

    @Query("DELETE FROM policy_draft WHERE county_code = :county")
    int removeAll(CountyCode county);
}
