package io.canbao.policy.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and keeps what is on its way. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryRows extends GenericRepository<DeliveryRow, DeliveryKey> {
    Optional<DeliveryRow> findByKeyCountyCodeAndKeyDeliveryId(CountyCode countyCode, String deliveryId);

    Page<DeliveryRow> findByKeyCountyCode(CountyCode countyCode, Pageable part);

    void save(DeliveryRow row);

    @Query("UPDATE policy_delivery SET state = :state, attempts = :attempts, due_at = :dueAt, outcome = :outcome,"
            + " tried_at = :triedAt WHERE county_code = :county AND delivery_id = :id")
    int change(
            CountyCode county,
            String id,
            String state,
            int attempts,
            LocalDateTime dueAt,
            @Nullable String outcome,
            @Nullable LocalDateTime triedAt);

    @Query("DELETE FROM policy_delivery WHERE county_code = :county AND state = 'waiting'")
    int removeWaiting(CountyCode county);

    @Query("DELETE FROM policy_delivery WHERE county_code = :county")
    int removeAll(CountyCode county);
}
