package io.canbao.registry.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResidentRows extends GenericRepository<ResidentRow, ResidentKey> {
    /** The alias is that by which orders are appended. */
    String OF_FILTER = """
        FROM resident resident_row_
        WHERE county_code = :county AND merged_into IS NULL
          AND (:anyUnit = 1 OR unit_code IN (:units))
          AND (:household = '' OR household = :household)
          AND (:category = '' OR EXISTS (
            SELECT 1 FROM resident_category held
            WHERE held.county_code = :county AND held.resident_id = resident_row_.resident_id AND held.category = :category
              AND held.recognised_on <= :today AND (held.ended_on IS NULL OR held.ended_on >= :today)))
          AND (:notEnrolled = 0 OR (died_on IS NULL AND NOT EXISTS (
            SELECT 1 FROM cover_year
            WHERE cover_year.county_code = :county AND cover_year.resident_id = resident_row_.resident_id
              AND cover_year.insurance_year = :notEnrolled AND cover_year.status <> 'missed')))
          AND (:unexplained = 0 OR NOT EXISTS (
            SELECT 1 FROM not_enrolled_reason given
            WHERE given.county_code = :county AND given.resident_id = resident_row_.resident_id
              AND given.insurance_year = :unexplained))
          AND (:insuredIn = 0 OR EXISTS (
            SELECT 1 FROM cover_year earlier
            WHERE earlier.county_code = :county AND earlier.resident_id = resident_row_.resident_id
              AND earlier.insurance_year = :insuredIn AND earlier.status IN ('insured', 'late')))
          AND (:anyEnd = 1 OR (died_on IS NULL AND EXISTS (
            SELECT 1 FROM resident_category ending
            WHERE ending.county_code = :county AND ending.resident_id = resident_row_.resident_id
              AND ending.recognised_on <= :today AND ending.ended_on >= :today AND ending.ended_on <= :endsBy)))
          AND name LIKE :name\
        """;

    Optional<ResidentRow> findByKeyCountyCodeAndKeyResidentId(CountyCode countyCode, String residentId);

    List<ResidentRow> findByKeyCountyCodeAndIdHashInList(CountyCode countyCode, Collection<String> idHashes);

    List<ResidentRow> findByKeyCountyCodeAndMergedInto(CountyCode countyCode, String mergedInto);

    /** Files of a filter: {@code anyUnit} and {@code anyEnd} are 1 for all of them, empty texts and 0 ask for nothing. */
    @Query(value = "SELECT * " + OF_FILTER, countQuery = "SELECT COUNT(*) " + OF_FILTER)
    Page<ResidentRow> list(
            CountyCode county,
            int anyUnit,
            Collection<String> units,
            String household,
            String category,
            LocalDate today,
            int notEnrolled,
            int unexplained,
            int insuredIn,
            int anyEnd,
            LocalDate endsBy,
            String name,
            Pageable part);

    @Transactional // and not only to read, as queries otherwise are
    @Query("SELECT resident_id FROM resident WHERE county_code = :county AND resident_id IN (:residentIds)"
            + " ORDER BY resident_id FOR UPDATE")
    List<String> lock(CountyCode county, Collection<String> residentIds);

    void save(ResidentRow row);

    void saveAll(Iterable<ResidentRow> rows);

    @Query("UPDATE resident SET id_hash = :idHash, id_cipher = :idCipher, paper_kind = :paperKind, name = :name,"
            + " birth_date = :birthDate, sex = :sex, unit_code = :unitCode, household = :household,"
            + " insured_group = :insuredGroup, phone_cipher = :phoneCipher, died_on = :diedOn,"
            + " merged_into = :mergedInto, revision = revision + 1"
            + " WHERE county_code = :county AND resident_id = :residentId AND revision = :revision")
    int change(
            CountyCode county,
            String residentId,
            String idHash,
            String idCipher,
            String paperKind,
            String name,
            LocalDate birthDate,
            @Nullable String sex,
            String unitCode,
            @Nullable String household,
            @Nullable String insuredGroup,
            @Nullable String phoneCipher,
            @Nullable LocalDate diedOn,
            @Nullable String mergedInto,
            int revision);

    @Query("SELECT COUNT(*) FROM resident WHERE county_code = :county AND merged_into IS NULL AND died_on IS NULL")
    long count(CountyCode county);

    @Query("SELECT * FROM resident WHERE county_code = :county AND resident_id > :residentId"
            + " ORDER BY resident_id LIMIT :most")
    List<ResidentRow> findAfter(CountyCode county, String residentId, int most);

    @Query("SELECT unit_code, COUNT(*) AS people FROM resident WHERE county_code = :county AND merged_into IS NULL"
            + " AND birth_date <= :today AND (died_on IS NULL OR died_on > :today) GROUP BY unit_code")
    List<UnitSumRow> countByUnit(CountyCode county, LocalDate today);

    @Query("SELECT resident_id, unit_code, insured_group, birth_date, died_on FROM resident"
            + " WHERE county_code = :county AND merged_into IS NULL AND resident_id > :residentId"
            + " ORDER BY resident_id LIMIT :most")
    List<CountedRow> findCounted(CountyCode county, String residentId, int most);

    @Query("DELETE FROM resident WHERE county_code = :county")
    int removeAll(CountyCode county);
}
