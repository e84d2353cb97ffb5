package io.canbao.policy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

/** Reads and keeps what is to be sent. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRows extends GenericRepository<OutboxRow, String> {
    @Query(
            "SELECT delivery_id, region_code, due_at FROM policy_outbox WHERE due_at <= :moment ORDER BY due_at LIMIT :most")
    List<OutboxRow> due(LocalDateTime moment, int most);

    void save(OutboxRow row);

    @Query("DELETE FROM policy_outbox WHERE delivery_id = :id")
    int remove(String id);

    @Query("DELETE FROM policy_outbox WHERE region_code = :region")
    int removeAll(String region);
}
