package io.canbao.custody.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads and keeps transfers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TransferRows extends GenericRepository<TransferRow, TransferKey> {
    Optional<TransferRow> findByKeyCountyCodeAndKeyTransferId(CountyCode countyCode, String transferId);

    Optional<TransferRow> findByKeyCountyCodeAndSlip(CountyCode countyCode, String slip);

    @Query("SELECT * FROM cash_transfer WHERE county_code = :county AND confirmed_at IS NULL"
            + " ORDER BY given_at, transfer_id")
    List<TransferRow> findPending(CountyCode county);

    Page<TransferRow> findByKeyCountyCode(CountyCode countyCode, Pageable part);

    @Query("SELECT * FROM cash_transfer WHERE county_code = :county AND transfer_id > :transferId"
            + " ORDER BY transfer_id LIMIT :most")
    List<TransferRow> findAfter(CountyCode county, String transferId, int most);

    void save(TransferRow row);

    @Query("UPDATE cash_transfer SET confirmed_at = :confirmedAt, confirmed_by = :confirmedBy"
            + " WHERE county_code = :county AND transfer_id = :transferId AND confirmed_at IS NULL")
    int confirm(CountyCode county, String transferId, LocalDateTime confirmedAt, String confirmedBy);

    @Query("DELETE FROM cash_transfer WHERE county_code = :county")
    int removeAll(CountyCode county);
}
